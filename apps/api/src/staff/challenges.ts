import { hashSecret } from "../references/secret.ts";
import { deleteOldChallenges, insertChallenge, takeChallenge } from "./challenge-queries.ts";
import type { DeskContext } from "./desk-context.ts";

/** What a challenge is for; somebody's, where it is theirs alone. */
export type ChallengePurpose = "sign-in" | "provider" | `passkey:${string}` | `codes:${string}`;

const quarter = 15 * 60_000;

/** Remembers, for a quarter of an hour, something random that must come back. Only its hash is kept. */
export async function keepChallenge(
  { tx, city, at }: DeskContext,
  purpose: ChallengePurpose,
  challenge: string,
  body: object = {},
): Promise<void> {
  await deleteOldChallenges(tx, city, at);
  const row = { city, challenge_hash: hashSecret(challenge), purpose, body: JSON.stringify(body) };
  await insertChallenge(tx, { ...row, expires_at: at + quarter });
}

/** What was kept with a challenge that has come back; `null` where it is none, late, or has come before. */
export async function spendChallenge<T extends object>(
  { tx, city, at }: DeskContext,
  purpose: ChallengePurpose,
  challenge: string,
): Promise<T | null> {
  const row = await takeChallenge(tx, city, purpose, hashSecret(challenge));
  return row && row.expires_at > at ? (JSON.parse(row.body) as T) : null;
}
