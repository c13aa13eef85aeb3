import type { PasskeyOptions, PasskeySignIn } from "@okienko/contract";
import type { AuthenticationResponseJSON } from "@simplewebauthn/server";
import type { Catalog } from "../catalog/catalog.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { keepChallenge, spendChallenge } from "./challenges.ts";
import { type DeskContext, inTransaction } from "./desk-context.ts";
import type { RelyingParty } from "./own-page.ts";
import { findPasskey, type PasskeyRow, usePasskey } from "./passkey-queries.ts";
import { challengeOf } from "./passkeys.ts";
import { type OpenedSession, openSession } from "./sessions.ts";

/** What to ask a browser for: any passkey of this desk, so that nobody has to be named before. */
export async function signInOptions(context: DeskContext, { id: rpID }: RelyingParty): Promise<PasskeyOptions> {
  const { generateAuthenticationOptions } = await import("@simplewebauthn/server");
  const options = await generateAuthenticationOptions({ rpID, userVerification: "required" });
  await keepChallenge(context, "sign-in", options.challenge);
  return { ...options };
}

/** Signs in by passkey (WebAuthn Level 3 §7.2). Throws `sign-in-refused`. */
export async function signInByPasskey(
  parts: Pick<Parts, "database">,
  catalog: Catalog,
  { response }: PasskeySignIn,
  rp: RelyingParty,
  tokenBefore: string | null,
): Promise<OpenedSession> {
  const challenge = challengeOf(response);
  const row = await read(() => findPasskey(parts.database.read, catalog.city, response.id));
  const counter = row && (await provenCounter(row, response as unknown as AuthenticationResponseJSON, challenge, rp));
  return inTransaction(parts, catalog, async (it) => {
    const isFresh = await spendChallenge(it, "sign-in", challenge);
    if (!isFresh || !row || counter === undefined || !(await usePasskey(it.tx, row, counter, it.at)))
      throw new Refusal("sign-in-refused");
    return openSession(it, row.staff, "passkey", tokenBefore);
  });
}

async function provenCounter(
  { id, public_key, counter }: PasskeyRow,
  response: AuthenticationResponseJSON,
  challenge: string,
  { origin, id: rpID }: RelyingParty,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await import("@simplewebauthn/server");
  const checked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    credential: { id, publicKey: new Uint8Array(Buffer.from(public_key, "base64url")), counter },
  }).catch(() => null); // a bad signature is told by an error or by the answer
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
}
