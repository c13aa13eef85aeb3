import type { Visit, VisitStatus } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import { openVisit, visitOf } from "./live-visit.ts";
import { findByReference } from "./visit-queries.ts";
import { statusView, visitView } from "./visit-view.ts";

/** The visit for its owner. */
export async function readVisit(
  database: Database,
  catalog: Catalog,
  publicUrl: string,
  spelled: string,
  secret: string,
): Promise<Visit> {
  return read(async () => {
    const row = await openVisit(database.read, catalog.city, spelled, secret);
    return visitView({ catalog, publicUrl }, row, secret, await readNow(database.read, database.now));
  });
}

/** The visit of a number for the desk, without the visitor's secret. Throws `unknown-visit`. */
export async function readVisitOf(
  database: Database,
  catalog: Catalog,
  publicUrl: string,
  spelled: string,
): Promise<Visit> {
  return read(async () => {
    const row = await visitOf(database.read, catalog.city, spelled);
    return visitView({ catalog, publicUrl }, row, null, await readNow(database.read, database.now));
  });
}

/** What the public may see of a number. */
export async function readStatus(database: Database, catalog: Catalog, spelled: string): Promise<VisitStatus> {
  return read(async () => {
    const reference = readReference(spelled);
    const row = reference === null ? undefined : await findByReference(database.read, catalog.city, reference);
    if (!row) throw new Refusal("unknown-reference", "");
    return statusView(row, await readNow(database.read, database.now));
  });
}
