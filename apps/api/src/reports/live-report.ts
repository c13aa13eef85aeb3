import type { Reading } from "../database/database.ts";
import { isId } from "../references/id.ts";
import { readReference } from "../references/reference.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { findReport, findReportsById, type ReportRow } from "./report-queries.ts";

/** The report of a number in any spelling. Throws `unknown-report`. */
export async function reportOf(db: Reading, city: string, spelled: string): Promise<ReportRow> {
  const reference = readReference(spelled);
  const row = reference === null ? undefined : await findReport(db, city, reference);
  if (!row) throw new Refusal("unknown-report");
  return row;
}

/** The report for who knows its secret. A wrong number and a wrong secret get the same answer. */
export async function openReport(db: Reading, city: string, spelled: string, secret: string): Promise<ReportRow> {
  const row = await reportOf(db, city, spelled);
  if (!isSecretOf(secret, row.secret_hash)) throw new Refusal("unknown-report");
  return row;
}

/** The report of an id; `null` where there is none. */
export async function findReportById(db: Reading, city: string, id: string): Promise<ReportRow | null> {
  return isId(id) ? ((await findReportsById(db, city, [id]))[0] ?? null) : null;
}
