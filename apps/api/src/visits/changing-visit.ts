import { derivedSecret, hashSecret, newSecret } from "../references/secret.ts";
import { keepSecret, keptSecret } from "./kept-secret.ts";
import { openVisit, visitOf } from "./live-visit.ts";
import type { VisitContext } from "./visit-context.ts";
import type { VisitRow } from "./visit-queries.ts";

/** A visit that is about to change, and the secret that its letters carry. */
export interface ChangingVisit {
  /** As it is stored. */
  readonly row: VisitRow;
  readonly secret: string;
  /** What goes into the row with the change. */
  readonly renewed: Partial<Pick<VisitRow, "secret_hash" | "calendar_hash" | "kept_secret">>;
}

/**
 * The visit for who knows its secret, or with `null` for the desk, which does not. Throws `unknown-visit`.
 *
 * Where the city has not kept it, since it was booked before cities did, the visit gets another one when it changes.
 */
export async function changingVisit(
  { tx, catalog }: Pick<VisitContext, "tx" | "catalog">,
  spelled: string,
  known: string | null,
): Promise<ChangingVisit> {
  if (known !== null) return { row: await openVisit(tx, catalog.city, spelled, known), secret: known, renewed: {} };
  const row = await visitOf(tx, catalog.city, spelled);
  const kept = await keptSecret(tx, row);
  if (kept !== null) return { row, secret: kept, renewed: {} };
  // nobody is told by mail, so nobody would learn another one
  if (row.email === null) return { row, secret: "", renewed: {} };
  const secret = newSecret();
  const hashes = { secret_hash: hashSecret(secret), calendar_hash: hashSecret(derivedSecret(secret, "calendar")) };
  return { row, secret, renewed: { ...hashes, kept_secret: await keepSecret(tx, row.city, secret) } };
}
