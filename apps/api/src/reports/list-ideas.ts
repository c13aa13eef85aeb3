import { type IdeaList, mostPages } from "@okienko/contract";
import { read } from "../database/transaction.ts";
import { cityInstant } from "./city-instant.ts";
import { findIdeas, findSaid, type IdeaSearch } from "./idea-queries.ts";
import type { ReportReading } from "./report-context.ts";
import { reportSummaries } from "./report-views.ts";

/** Ideas of one page. */
const pageSize = 20;

/** A page of ideas with what the city has last said about each. */
export function listIdeas(
  reading: ReportReading,
  { page, ...search }: IdeaSearch & { readonly page: number },
  language: string,
): Promise<IdeaList> {
  const { db, catalog } = reading;
  return read(async () => {
    const rows = await findIdeas(reading, search, { offset: (page - 1) * pageSize, limit: pageSize + 1 });
    const shown = rows.slice(0, pageSize);
    const summaries = await reportSummaries(reading, shown, language, null);
    const ids = shown.map(({ id }) => id);
    const said = Map.groupBy(await findSaid(db, catalog.city, ids), (it) => it.report);
    const ideas = summaries.map((summary, at) => {
      const last = said.get(ids[at]!)?.at(-1);
      const answer = last ? { text: last.public_text!, at: cityInstant(catalog, last.at) } : null;
      return { ...summary, answer };
    });
    return { ideas, page, nextPage: rows.length > pageSize && page < mostPages ? page + 1 : null };
  });
}
