import { type HistoryEntry, ReportEvent } from "@okienko/contract";

/** What happens in the office: the public is told its text, if there is one, as a note. */
const ofTheOffice: readonly HistoryEntry["type"][] = [
  "assigned",
  "passed-on",
  "split",
  "forwarded",
  "forward-answered",
  "forward-ended",
  "withheld",
  "priority",
  "dispute",
  "photo-redacted",
  "photo-removed",
];

/** Events that say nothing to the public but by their text and photos. */
export const quietTypes: readonly string[] = ["note", "photo", ...ofTheOffice];

/** Whether an event says nothing by itself. */
export function isQuiet(type: string): boolean {
  return quietTypes.includes(type);
}

/** What the public sees an event as. */
export function publicType(type: string): ReportEvent["type"] {
  return ReportEvent.shape.type.safeParse(type).data ?? "note";
}
