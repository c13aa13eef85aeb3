import type { Report, ReportEvent } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { PhotoOf } from "../photos/photos-of.ts";
import { departmentView } from "./category-views.ts";
import { cityInstant, cityInstantOrNull } from "./city-instant.ts";
import { isQuiet, publicType } from "./event-types.ts";
import { givenAnswers } from "./given-answers.ts";
import type { ReportReading } from "./report-context.ts";
import type { ReportEventRow } from "./event-queries.ts";
import type { ReportRow } from "./report-queries.ts";
import { reportSummary, type SummaryStory } from "./report-summary.ts";

/** A report with everything that its view needs. */
export interface ReportStory extends Pick<SummaryStory, "row" | "category" | "language" | "whose"> {
  readonly photos: readonly PhotoOf[];
  readonly events: readonly ReportEventRow[];
  /** The report that it was merged into. */
  readonly target: ReportRow | undefined;
  readonly usual: Report["usual"];
}

/** A report as it is shown whole. */
export function reportView(reading: Pick<ReportReading, "catalog" | "publicUrl">, story: ReportStory): Report {
  const { row, category, language, whose, events, target, usual } = story;
  const { catalog } = reading;
  const isShown = whose === "own" || row.released_at !== null;
  const photos = isShown ? story.photos.filter((it) => it.event === null).map((it) => it.photo) : [];
  return {
    ...reportSummary(reading, { row, category, language, near: null, photo: photos[0] ?? null, whose }),
    description: isShown ? row.description : null,
    released: row.released_at !== null,
    answers: isShown ? givenAnswers({ catalog, category, language }, row, whose) : [],
    photos,
    department: departmentView(catalog, row.department, language),
    promise: promiseView(catalog, row),
    usual,
    notice: category.notice && textIn(catalog, category.notice, language),
    duplicateOf: target && (whose === "own" || target.is_public === 1) ? target.reference : null,
    reopened: row.reopened,
    events: events.flatMap((it) => eventView(catalog, it, story)),
    timeZone: catalog.file.city.timeZone,
  };
}

/** What the public may not read it does not see: an event without text and photos is shown only where the state moved. */
function eventView(catalog: Catalog, event: ReportEventRow, { whose, photos }: ReportStory): ReportEvent[] {
  const isShown = event.released === 1 || (whose === "own" && event.by_whom === "resident");
  const shown = isShown ? photos.filter((it) => it.event === event.id).map((it) => it.photo) : [];
  const text = isShown ? event.public_text : null;
  const type = publicType(event.type);
  if (isQuiet(type) && text === null && shown.length === 0) return [];
  return [
    {
      id: event.id,
      at: cityInstant(catalog, event.at),
      type,
      state: event.state as ReportEvent["state"],
      by: event.by_whom as ReportEvent["by"],
      text,
      photos: shown,
    },
  ];
}

function promiseView(catalog: Catalog, row: ReportRow): Report["promise"] {
  const { promised_at, given_at, promise_days: days, promise_count } = row;
  if (promised_at === null || given_at === null || days === null) return null;
  return {
    rule: { days, count: promise_count === "calendar" ? "calendar" : "working" },
    by: cityInstant(catalog, promised_at),
    givenBy: cityInstant(catalog, given_at),
    stoppedSince: cityInstantOrNull(catalog, row.stopped_at),
  };
}
