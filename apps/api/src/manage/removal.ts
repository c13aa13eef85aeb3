import type { EntryChanged } from "@okienko/contract";
import type { StoredEntry } from "../catalog/entry-history.ts";
import type { CityPart } from "../catalog/city-entries.ts";
import type { Database, Reading } from "../database/database.ts";
import { Refusal } from "../refusal.ts";
import { rowOf, type Wanted } from "./planned-change.ts";
import { hasReports, hasVisits } from "./usage-queries.ts";

/** What becomes of an entry that shall go. */
export interface Removal {
  readonly wanted: Wanted;
  readonly outcome: EntryChanged["outcome"];
}

interface Asking {
  readonly db: Reading;
  readonly now: Database["now"];
  readonly city: string;
}

/**
 * Decides between removing an entry and withdrawing it: reports keep their category, and a printed code is found on
 * walls for years. Throws `unknown-entry`, and `entry-in-use` for what visits ahead are about.
 */
export async function removalOf(
  { db, now, city }: Asking,
  rows: readonly StoredEntry[],
  part: CityPart,
  id: string,
): Promise<Removal> {
  const row = rowOf(rows, part, id);
  if (!row) throw new Refusal("unknown-entry");
  const withdrawn: Removal = { wanted: { entry: { ...JSON.parse(row.body), withdrawn: true } }, outcome: "withdrawn" };
  if (part === "stickers") return withdrawn;
  if (part === "categories" && (await hasReports(db, city, id))) return withdrawn;
  const visited = part === "offices" ? "office" : part === "procedures" ? "procedure" : null;
  if (visited && (await hasVisits(db, now, city, visited, id)))
    throw new Refusal("entry-in-use", `Visits that lie ahead are of this ${visited}.`);
  return { wanted: null, outcome: "removed" };
}
