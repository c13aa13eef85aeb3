import type { Reading } from "../database/database.ts";
import { isId } from "../references/id.ts";
import { readReference } from "../references/reference.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { findReport, findReportsById, type ReportRow } from "./report-queries.ts";

/** A report as it is stored, for those who work on reports from other rooms. */
export type LiveReport = ReportRow;

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

/** Reports by their ids, in this order; those that are gone are left out. */
export async function reportsById(db: Reading, city: string, ids: readonly string[]): Promise<ReportRow[]> {
  const byId = new Map((await findReportsById(db, city, ids)).map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((it) => it !== undefined);
}

/** The report of an id; `null` where there is none. */
export async function findReportById(db: Reading, city: string, id: string): Promise<ReportRow | null> {
  return isId(id) ? ((await findReportsById(db, city, [id]))[0] ?? null) : null;
}
