import type { ConsultationComments } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { type Cell, csvOf } from "../statistics/csv.ts";
import { type AnswerRow, findCommented } from "./answer-queries.ts";
import { bodyOf } from "./consultation-body.ts";
import type { ConsultationRow } from "./consultation-queries.ts";
import { consultationOfStaff, type StaffShowing } from "./desk-consultations.ts";
import { countResults } from "./results.ts";

type ReadingParts = Pick<Parts, "database">;

const pageSize = 50;

/** So many comments a file holds at most: no city reads more, and each answer may have 2000 characters. */
const mostInFile = 50_000;

/** A page of comments with the answers that they stand beside. Throws `unknown-consultation`. */
export async function readComments(
  parts: ReadingParts,
  showing: StaffShowing,
  id: string,
  after: string | undefined,
): Promise<ConsultationComments> {
  const row = await consultationOfStaff(parts, showing, id);
  const rows = await commented(parts, row, pageSize + 1, after);
  const page = rows.slice(0, pageSize);
  const comments = page.map((it) => ({ id: it.id, options: wordsOf(showing, row, it), text: it.comment ?? "" }));
  return { comments, next: rows.length > pageSize ? page.at(-1)!.id : null };
}

/** The comments as CSV. Throws `unknown-consultation`. */
export async function commentsCsv(parts: ReadingParts, showing: StaffShowing, id: string): Promise<string> {
  const row = await consultationOfStaff(parts, showing, id);
  const rows = await commented(parts, row, mostInFile);
  return csvOf(
    ["chosen", "comment"],
    rows.map((it): Cell[] => [wordsOf(showing, row, it).join("; "), it.comment]),
  );
}

/** The results as CSV: one line an option, `share` of those who took part. Throws `unknown-consultation`. */
export async function resultsCsv(parts: ReadingParts, showing: StaffShowing, id: string): Promise<string> {
  const row = await consultationOfStaff(parts, showing, id);
  const { participants, options } = await read(() => countResults(parts.database.read, row));
  const texts = optionTexts(showing, row);
  return csvOf(
    ["option", "text", "count", "share", "participants"],
    options.map((it) => [it.id, texts.get(it.id) ?? "", it.count, it.share, participants]),
  );
}

function commented({ database }: ReadingParts, { city, id }: ConsultationRow, limit: number, after?: string) {
  return read(() => findCommented(database.read, city, id, { limit, ...(after !== undefined && { after }) }));
}

function wordsOf(showing: StaffShowing, row: ConsultationRow, { options }: AnswerRow): string[] {
  const texts = optionTexts(showing, row);
  return options.split(",").map((it) => texts.get(it) ?? it);
}

function optionTexts({ catalog, language }: StaffShowing, row: ConsultationRow): Map<string, string> {
  return new Map(bodyOf(row).options.map(({ id, text }) => [id, textIn(catalog, text, language)]));
}
