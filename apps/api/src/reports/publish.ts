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
  if (row.is_public === 0) return;
  await indexWords(context, row);
  const { exactLocation } = await categoryOf(context, row);
  await tellOfNew(context, row, exactLocation ? row.address : null, at);
}

/** Lets words find a report as far as everybody may read it now. */
export async function indexWords(context: ReportContext, row: ReportRow): Promise<void> {
  const { tx, database } = context;
  const index = textIndex(database.kind);
  const indexed = { city: row.city, report: row.id };
  if (row.is_public === 0 || row.released_at === null) return index.remove(tx, indexed);
  const { questions, exactLocation } = await categoryOf(context, row);
  const given = JSON.parse(row.answers) as Answers;
  const words = questions.filter((it) => it.public && it.values.length === 0).map(({ id }) => String(given[id] ?? ""));
  await index.add(tx, indexed, [row.description, (exactLocation && row.address) || "", ...words].join("\n"));
}

async function tellOfNew(context: ReportContext, row: ReportRow, address: string | null, at: number): Promise<void> {
  const { reference, category, public_lat: lat, public_lng: lng } = row;
  // released when all is done, it is no news to anybody
  if (lat === null || lng === null || isClosed(row.state)) return;
  const reporter = await findReporter(context.tx, row);
  await tellNeighbours(context, { reference, category, lat, lng, address }, at, reporter?.email ?? null);
}
