import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { PasskeyOptions } from "@okienko/contract";
import { isoCBOR } from "@simplewebauthn/server/helpers";

/** What an authenticator lies about, in tests of who believes it. */
export interface Lies {
  readonly origin?: string;
  readonly rpId?: string;
  readonly challenge?: string;
  /** Without the owner's finger or PIN. */
  readonly isUnverified?: boolean;
}

const present = 0x01;
const verified = 0x04;
const attested = 0x40;

/** A passkey in this process: ES256, without attestation (WebAuthn Level 3 §6.1, §6.5). */
export class SoftPasskey {
  readonly #origin: string;
  readonly #rpId: string;
  readonly #keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
  readonly #id = randomBytes(16);
  #counter = 0;

  constructor(origin: string) {
    this.#origin = origin;
    this.#rpId = new URL(origin).hostname;
  }

  /** Answers as `navigator.credentials.create` does. */
  make(options: PasskeyOptions, lies: Lies = {}) {
    const authData = Buffer.concat([this.#head(lies, attested), this.#credential()]);
    const attestation = new Map<string, unknown>([
      ["fmt", "none"],
      ["attStmt", new Map()],
      ["authData", new Uint8Array(authData)],
    ]);
    const attestationObject = Buffer.from(isoCBOR.encode(attestation as never)).toString("base64url");
    const { clientDataJSON } = this.#client("webauthn.create", options, lies);
    return this.#answer({ clientDataJSON: clientDataJSON.toString("base64url"), attestationObject });
  }

  /** Answers as `navigator.credentials.get` does. */
  find(options: PasskeyOptions, lies: Lies = {}) {
    const authenticatorData = this.#head(lies, 0);
    const { clientDataJSON, hash } = this.#client("webauthn.get", options, lies);
    const signature = sign("sha256", Buffer.concat([authenticatorData, hash]), this.#keys.privateKey);
    const parts = { clientDataJSON, authenticatorData, signature };
    return this.#answer(
      Object.fromEntries(Object.entries(parts).map(([name, it]) => [name, it.toString("base64url")])),
    );
  }

  #head({ rpId = this.#rpId, isUnverified }: Lies, flags: number): Buffer {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(++this.#counter);
    const all = present | (isUnverified ? 0 : verified) | flags;
    return Buffer.concat([createHash("sha256").update(rpId).digest(), Buffer.from([all]), counter]);
  }

  /** AAGUID, id and public key in COSE (RFC 9053 §7.1.1). */
  #credential(): Buffer {
    const { x, y } = this.#keys.publicKey.export({ format: "jwk" });
    const coordinate = (it: string) => new Uint8Array(Buffer.from(it, "base64url"));
    const key = new Map<number, unknown>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, coordinate(x!)],
      [-3, coordinate(y!)],
    ]);
    const length = Buffer.from([0, this.#id.length]);
    return Buffer.concat([Buffer.alloc(16), length, this.#id, isoCBOR.encode(key as never)]);
  }

  #client(type: string, { challenge: given }: PasskeyOptions, { origin = this.#origin, challenge = given }: Lies) {
    const clientDataJSON = Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
    return { clientDataJSON, hash: createHash("sha256").update(clientDataJSON).digest() };
  }

  #answer<Response>(response: Response) {
    const id = this.#id.toString("base64url");
    return { id, rawId: id, type: "public-key", clientExtensionResults: {}, response };
  }
}
