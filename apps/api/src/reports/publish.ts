import { textIndex } from "../knowledge/text-index.ts";
import type { Answers } from "./check-answers.ts";
import { categoryOf } from "./category-of.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";
import { queuePublished } from "./tell-of-published.ts";

/** What follows when everybody may read a report: words find it, and neighbours who have asked for that are told. */
export async function publish(context: ReportContext, row: ReportRow, at: number): Promise<void> {
  await indexWords(context, row);
  await queuePublished(context, row, at);
}

/** Lets words find a report: what everybody may read of it now, or for the office alone all of it. */
export async function indexWords(context: ReportContext, row: ReportRow): Promise<void> {
  const { tx, database } = context;
  const index = textIndex(database.kind);
  const indexed = { city: row.city, report: row.id };
  const isHidden = row.is_public === 0 || row.released_at === null;
  const { questions, exactLocation } = await categoryOf(context, row);
  const given = JSON.parse(row.answers) as Answers;
  const read = questions.filter((it) => (isHidden || it.public) && it.values.length === 0);
  const address = isHidden || exactLocation ? row.address : null;
  const words = [row.description, address ?? "", ...read.map(({ id }) => String(given[id] ?? ""))].join("\n");
  await index.add(tx, indexed, words, isHidden ? "office" : "everybody");
}
