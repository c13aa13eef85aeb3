import type { Writing } from "../database/database.ts";
import { cityKey } from "../news/city-key.ts";
import { seal, unseal } from "../references/seal.ts";
import type { VisitRow } from "./visit-queries.ts";

/** The secret of a visit, sealed with a key of the city, so that later letters can hold the link again. */
export async function keepSecret(tx: Writing, city: string, secret: string): Promise<string> {
  return seal(secret, await cityKey(tx, city, "visits"));
}

/** The secret that the city has kept of a visit; `null` of those that were booked before it did. */
export async function keptSecret(
  tx: Writing,
  { city, kept_secret }: Pick<VisitRow, "city" | "kept_secret">,
): Promise<string | null> {
  return kept_secret === null ? null : unseal(kept_secret, await cityKey(tx, city, "visits"));
}
