import type { DeskPhoto, HistoryEntry } from "@okienko/contract";
import { ForwardAnswer } from "@okienko/contract";
import type { PhotoOf } from "../photos/photos-of.ts";
import { cityInstant } from "../reports/city-instant.ts";
import type { ReportReading } from "../reports/report-context.ts";
import type { StoryEvent } from "../reports/report-story.ts";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import type { ForwardingRow } from "./forwarding-queries.ts";

/** A photo as staff see it. */
export function deskPhoto({ photo, id }: PhotoOf): DeskPhoto {
  return { ...photo, id };
}

/** The whole history of a report with who did what; `forwardings` give the names of outside bodies. */
export async function historyView(
  { db, catalog }: ReportReading,
  events: readonly StoryEvent[],
  photos: readonly PhotoOf[],
  forwardings: readonly ForwardingRow[],
): Promise<HistoryEntry[]> {
  const staff = events.flatMap(({ actor }) => (actor.startsWith("staff:") ? [actor.slice("staff:".length)] : []));
  const names = await namesOfStaff(db, catalog.city, [...new Set(staff)]);
  const nameOf = ([who, id = ""]: readonly string[]) => {
    if (who === "staff") return names.get(id) ?? null;
    if (who === "forwarding") return forwardings.find((it) => it.id === id)?.name ?? null;
    return who === "open311" ? id : null;
  };
  return events.map((event) => ({
    id: event.id,
    at: cityInstant(catalog, event.at),
    type: event.type as HistoryEntry["type"],
    state: event.state as HistoryEntry["state"],
    by: event.by_whom as HistoryEntry["by"],
    actor: event.actor,
    actorName: nameOf(splitOnce(event.actor)),
    text: event.public_text,
    note: event.private_note,
    reason: event.reason as HistoryEntry["reason"],
    released: event.released === 1,
    forwarding: forwardingOf(event),
    outcome: ForwardAnswer.shape.outcome.safeParse(event.external_id).data ?? null,
    photos: photos.filter((it) => it.event === event.id).map(deskPhoto),
  }));
}

/** Answers say by whom they came; what staff did with a forwarding keeps its id. */
function forwardingOf({ actor, type, external_id }: StoryEvent): string | null {
  if (actor.startsWith("forwarding:")) return actor.slice("forwarding:".length);
  return type === "forwarded" || type === "forward-ended" ? external_id : null;
}

function splitOnce(actor: string): readonly string[] {
  const colon = actor.indexOf(":");
  return colon < 0 ? [actor] : [actor.slice(0, colon), actor.slice(colon + 1)];
}
