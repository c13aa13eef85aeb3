import type { Reading } from "../database/database.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";

/** What other features may know of a report that everybody may see. */
export interface PublicReport {
  readonly id: string;
  readonly reference: string;
  readonly category: string;
}

/** The public report of a number, in any spelling. Throws `unknown-report`, also for one that is not public. */
export async function publicReport(db: Reading, city: string, spelled: string): Promise<PublicReport> {
  const reference = readReference(spelled);
  const row =
    reference === null
      ? undefined
      : await publicReports(db, city).where("reference", "=", reference).executeTakeFirst();
  if (!row) throw new Refusal("unknown-report");
  return row;
}

/** The number of a report that somebody follows; null when it is not public any more. */
export async function referenceOf(db: Reading, city: string, id: string): Promise<string | null> {
  const row = await publicReports(db, city).where("id", "=", id).executeTakeFirst();
  return row?.reference ?? null;
}

function publicReports(db: Reading, city: string) {
  return db
    .selectFrom("report")
    .select(["id", "reference", "category"])
    .where("city", "=", city)
    .where("is_public", "=", 1);
}
