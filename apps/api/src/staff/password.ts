import { argon2, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** More than OWASP asks for (Password Storage Cheat Sheet: 19 MiB, two passes), less than a fifth of a second. */
const cost = { memory: 65_536, passes: 3, parallelism: 1 };

const derive = promisify(argon2);

/** What is stored of a password, and a key that only the password gives. */
export interface PasswordProof {
  readonly hash: string;
  readonly key: string;
}

/** Hashes a new password with argon2id (RFC 9106). */
export async function hashPassword(password: string): Promise<PasswordProof> {
  const salt = randomBytes(16);
  const { verifier, key } = await stretch(password, salt, cost);
  const { memory, passes, parallelism } = cost;
  const parameters = `m=${memory},t=${passes},p=${parallelism}`;
  return { hash: ["argon2id", parameters, salt.toString("base64"), verifier.toString("base64")].join("$"), key };
}

/** The key of the right password, else `null`. Without a hash it takes as long and finds nothing. */
export async function keyOfPassword(password: string, hash: string | null): Promise<string | null> {
  const [, parameters, salt, verifier] = (hash ?? nobody).split("$") as [string, string, string, string];
  const [memory, passes, parallelism] = parameters.match(/\d+/g)!.map(Number) as [number, number, number];
  const found = await stretch(password, Buffer.from(salt, "base64"), { memory, passes, parallelism });
  return timingSafeEqual(found.verifier, Buffer.from(verifier, "base64")) && hash !== null ? found.key : null;
}

const nobody = `argon2id$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${btoa("nobody is at home")}$${Buffer.alloc(32).toString("base64")}`;

async function stretch(password: string, nonce: Buffer, wanted: typeof cost) {
  // NIST SP 800-63B §3.1.1.2: one password, however its letters are composed
  const message = password.normalize("NFKC");
  const stretched = await derive("argon2id", { message, nonce, tagLength: 32, ...wanted });
  const part = (purpose: string) => Buffer.from(hkdfSync("sha256", stretched, "", purpose, 32));
  return { verifier: part("okienko password"), key: part("okienko code secret").toString("base64") };
}
