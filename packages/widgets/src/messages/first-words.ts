import type { Language } from "../shared/language.ts";
import type { MessageKey, Messages } from "../shared/words.ts";
import de from "./de.json" with { type: "json" };
import en from "./en.json" with { type: "json" };
import pl from "./pl.json" with { type: "json" };
import uk from "./uk.json" with { type: "json" };

/** What a widget can say in every language before its messages have come. */
export type FirstWords = Record<Language, Messages>;

const trouble: MessageKey[] = ["common.retry", "common.offline", "common.busy", "common.failed"];

/** The words of the first step of a booking. A build keeps them and drops the files that they are from. */
export const firstWordsOfBooking = pick([
  ...trouble,
  "booking.procedureTitle",
  "booking.progress",
  "booking.search",
  "booking.searchHint",
  "booking.fetchingProcedures",
  "booking.found",
  "booking.nothingFound",
  "booking.notBookable",
  "booking.unknown",
]);

/** The words of the field for a number. */
export const firstWordsOfStatus = pick([
  ...trouble,
  "common.errors",
  "status.findTitle",
  "status.number",
  "status.numberHint",
  "status.numberMissing",
  "status.show",
]);

/** The words of the first step of a report. */
export const firstWordsOfReport = pick([
  ...trouble,
  "booking.progress",
  "report.whatTitle",
  "report.search",
  "report.searchHint",
  "report.fetching",
  "report.found",
  "report.nothingFound",
  "report.help",
  "report.report",
  "report.none",
  "report.unknown",
]);

/** The words of a question that has not come. */
export const firstWordsOfConsultation = pick(trouble);

/** The words of a list of reports that has not come. */
export const firstWordsOfNearby = pick(trouble);

function pick(keys: MessageKey[]): FirstWords {
  const picked = (messages: Messages) => Object.fromEntries(keys.map((key) => [key, messages[key]!]));
  return { de: picked(de), en: picked(en), pl: picked(pl), uk: picked(uk) };
}
