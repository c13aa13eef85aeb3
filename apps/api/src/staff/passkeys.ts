import type { NewPasskey, PasskeyOptions } from "@okienko/contract";
import type { RegistrationResponseJSON } from "@simplewebauthn/server";
import { keepChallenge, spendChallenge } from "./challenges.ts";
import type { DeskContext } from "./desk-context.ts";
import type { RelyingParty } from "./own-page.ts";
import { findPasskeysOf, insertPasskey } from "./passkey-queries.ts";
import { wrongField } from "./wrong-field.ts";

/** EdDSA, ES256, RS256: what every authenticator has one of (IANA COSE Algorithms). */
const supportedAlgorithmIDs = [-8, -7, -257];

/** For whom a passkey is made; `owner` is the member, or the link before there is one. */
export interface PasskeyOwner {
  readonly owner: string;
  readonly name: string;
  readonly email: string;
}

/** A passkey whose proof is right, but for its challenge, which the database knows. */
export interface ProvenPasskey {
  readonly challenge: string;
  readonly id: string;
  readonly publicKey: string;
  readonly counter: number;
  readonly name: string;
}

/** What to ask a browser for: a passkey that it can find by itself, and that asks its owner for a finger or PIN. */
export async function newPasskeyOptions(
  context: DeskContext,
  { id: rpID }: RelyingParty,
  { owner, name, email }: PasskeyOwner,
): Promise<PasskeyOptions> {
  const existing = await findPasskeysOf(context.tx, context.city, owner);
  const { generateRegistrationOptions } = await import("@simplewebauthn/server");
  const options = await generateRegistrationOptions({
    rpName: Object.values(context.catalog.file.city.name)[0] ?? rpID,
    rpID,
    userID: new TextEncoder().encode(owner).slice(0, 64),
    userName: email,
    userDisplayName: name,
    supportedAlgorithmIDs,
    excludeCredentials: existing.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await keepChallenge(context, `passkey:${owner}`, options.challenge);
  return { ...options };
}

/** Checks a new passkey (WebAuthn Level 3 §7.1). Throws `invalid-fields`. */
export async function provePasskey(rp: RelyingParty, { response, name }: NewPasskey): Promise<ProvenPasskey> {
  const challenge = challengeOf(response);
  const { verifyRegistrationResponse } = await import("@simplewebauthn/server");
  const { registrationInfo } = await verifyRegistrationResponse({
    response: response as unknown as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: rp.origin,
    expectedRPID: rp.id,
    supportedAlgorithmIDs,
  }).catch(() => ({ registrationInfo: undefined }));
  if (!registrationInfo) throw wrongPasskey();
  const { id, publicKey, counter } = registrationInfo.credential;
  return { challenge, id, publicKey: Buffer.from(publicKey).toString("base64url"), counter, name };
}

/** Keeps a proven passkey of a member, made for this owner. Throws `invalid-fields`. */
export async function keepPasskey(
  context: DeskContext,
  owner: string,
  staff: string,
  { challenge, id, publicKey, counter, name }: ProvenPasskey,
): Promise<void> {
  const { tx, city, at } = context;
  if (!(await spendChallenge(context, `passkey:${owner}`, challenge))) throw wrongPasskey();
  await insertPasskey(tx, { city, id, staff, name, public_key: publicKey, counter, created_at: at, used_at: null });
}

/** The challenge that a response says it answers; empty for nonsense. */
export function challengeOf({ response }: { response: { clientDataJSON: string } }): string {
  try {
    const data: unknown = JSON.parse(Buffer.from(response.clientDataJSON, "base64url").toString());
    return String((data as { challenge?: unknown }).challenge ?? "");
  } catch {
    return "";
  }
}

function wrongPasskey(): Error {
  return wrongField("/passkey", "wrong-passkey", "This passkey cannot be accepted. Please try again.");
}
