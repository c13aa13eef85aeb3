import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** A new secret of 160 random bits. */
export function newSecret(): string {
  return base32(randomBytes(20));
}

/** A secret that can be told again from another one, for one purpose; 160 bits. */
export function derivedSecret(secret: string, purpose: string): string {
  return base32(createHmac("sha256", secret).update(purpose).digest().subarray(0, 20));
}

/** What is stored of a secret. It is random, so one plain hash is enough. */
export function hashSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}

/** Compares in constant time. */
export function isSecretOf(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(secret)), Buffer.from(hash));
}

/** Six digits for the kiosk; unique for one city and day by the database. */
export function newCheckInCode(): string {
  return String(randomInt(1_000_000)).padStart(6, "0");
}

// Crockford's 32 signs in lower case: a person may have to type a secret where scripts are off
const signs = "0123456789abcdefghjkmnpqrstvwxyz";

function base32(bytes: Uint8Array): string {
  let bits = BigInt(`0x${Buffer.from(bytes).toString("hex")}`);
  let text = "";
  for (let left = bytes.length * 8; left > 0; left -= 5, bits >>= 5n) text += signs[Number(bits & 31n)];
  return text;
}
