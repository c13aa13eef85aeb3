import { textIn } from "../catalog/text-in.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { oneLine } from "../messages/clean-text.ts";
import { stateAt } from "./live-visit.ts";
import { mattersIn } from "./matters-in.ts";
import { textsIn } from "./texts/texts-in.ts";
import type { VisitNews, VisitNewsKind } from "./visit-news.ts";
import type { VisitRow } from "./visit-queries.ts";
import { placeOf, procedureOf, type Place } from "./visit-words.ts";

/** Where a calendar entry stands (RFC 5545 §3.8.1.11). */
export type EntryStatus = "CONFIRMED" | "TENTATIVE" | "CANCELLED";

/** A visit as a calendar shows it, in the visitor's language. */
export interface CalendarEntry {
  /** Never changes; together with `sequence` it tells calendars what replaces what. */
  readonly id: string;
  readonly sequence: number;
  readonly changedAt: number;
  readonly status: EntryStatus;
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly description: string;
  readonly place: Place;
  /** The page of the visit, without its secret. */
  readonly url: string;
}

/** What the rows of visits and the news about them tell alike. */
type VisitFacts = Pick<
  VisitNews,
  "reference" | "start" | "end" | "office" | "procedure" | "quantity" | "language" | "checkInCode"
>;

interface Version {
  readonly id: string;
  readonly sequence: number;
  readonly changedAt: number;
  readonly status: EntryStatus;
}

/** The entry of a stored visit as of `now`. */
export function entryOfVisit(catalog: Catalog, publicUrl: string, row: VisitRow, now: number): CalendarEntry {
  return entryOf(catalog, publicUrl, factsOf(row), versionOf(row, stateAt(row, now)));
}

/** The entry of the news that was queued at `changedAt`. */
export function entryOfNews(
  catalog: Catalog,
  publicUrl: string,
  kind: VisitNewsKind,
  news: VisitNews,
  changedAt: number,
): CalendarEntry {
  const status = kind === "visit-cancelled" ? "CANCELLED" : "CONFIRMED";
  return entryOf(catalog, publicUrl, news, { id: news.visitId, sequence: news.sequence, changedAt, status });
}

function factsOf(row: VisitRow): VisitFacts {
  return {
    reference: row.reference!,
    start: row.starts_at,
    end: row.ends_at,
    office: row.office,
    procedure: row.procedure,
    quantity: row.quantity,
    language: row.language!,
    checkInCode: row.check_in_code!,
  };
}

function versionOf(row: VisitRow, state: string): Version {
  const { id, sequence } = row;
  // running out is no write, so nobody has raised the sequence; it is the last change a visit can have
  if (state === "expired") {
    return { id, sequence: sequence + 1, changedAt: row.expires_at ?? row.changed_at, status: "CANCELLED" };
  }
  const status = state === "cancelled" ? "CANCELLED" : state === "unconfirmed" ? "TENTATIVE" : "CONFIRMED";
  return { id, sequence, changedAt: row.changed_at, status };
}

function entryOf(catalog: Catalog, publicUrl: string, facts: VisitFacts, version: Version): CalendarEntry {
  const place = placeOf(catalog, facts.office, facts.language);
  return {
    ...version,
    start: facts.start,
    end: facts.end,
    title: textsIn(facts.language).visitTitle(place.name),
    description: version.status === "CANCELLED" ? numberLine(facts) : describe(catalog, facts),
    place,
    url: `${publicUrl}/visit/${facts.reference}`,
  };
}

/** The procedure is told here and not in the title, which others may read over one's shoulder. */
function describe(catalog: Catalog, facts: VisitFacts): string {
  const { language, quantity } = facts;
  const texts = textsIn(language);
  const { name, entry } = procedureOf(catalog, facts.procedure, language);
  const documents = (entry?.documents ?? []).map((it) => `- ${oneLine(textIn(catalog, it, language))}`);
  return [
    numberLine(facts),
    `${texts.checkInCode}: ${facts.checkInCode}`,
    `${texts.procedure}: ${name}${quantity > 1 ? ` (${mattersIn(language, quantity)})` : ""}`,
    ...(documents.length ? [`${texts.documents}:`, ...documents] : []),
  ].join("\n");
}

function numberLine({ language, reference }: VisitFacts): string {
  return `${textsIn(language).reference}: ${reference}`;
}
