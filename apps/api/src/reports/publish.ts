import { textIndex } from "../knowledge/text-index.ts";
import { tellNeighbours } from "../news/tell-neighbours.ts";
import type { Answers } from "./check-answers.ts";
import { categoryOf } from "./category-of.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";
import { isClosed } from "./report-states.ts";
import { findReporter } from "./reporter-queries.ts";

/** What follows when everybody may read a report: words find it, and neighbours who have asked for that are told. */
export async function publish(context: ReportContext, row: ReportRow, at: number): Promise<void> {
  await indexWords(context, row);
  if (row.is_public === 0) return;
  const { exactLocation } = await categoryOf(context, row);
  await tellOfNew(context, row, exactLocation ? row.address : null, at);
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

async function tellOfNew(context: ReportContext, row: ReportRow, address: string | null, at: number): Promise<void> {
  const { reference, category, public_lat: lat, public_lng: lng } = row;
  // released when all is done, it is no news to anybody
  if (lat === null || lng === null || isClosed(row.state)) return;
  const reporter = await findReporter(context.tx, row);
  await tellNeighbours(context, { reference, category, lat, lng, address }, at, reporter?.email ?? null);
}
