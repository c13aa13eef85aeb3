import { formatInstant } from "@okienko/scheduling";
import { read } from "../database/transaction.ts";
import { photosOf } from "../photos/photos-of.ts";
import { findUpdates } from "../reports/find-changed.ts";
import { reportReading } from "../reports/report-context.ts";
import { stateOf } from "../reports/report-states.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { readDateRange } from "./date-range.ts";
import { statusByState } from "./update-statuses.ts";

const most = 1000;

/** `GET servicerequestupdates`: what has happened to public requests, oldest first. */
export async function listUpdates(asked: Asked): Promise<Answer> {
  const { parts, catalog } = asked;
  const { database, settings } = parts;
  const found = await findUpdates(reportReading(parts, catalog), { ...(await readDateRange(asked)), most });
  const shown = found.filter(({ event }) => event.released === 1);
  const reports = [...new Set(shown.map(({ event }) => event.report))];
  const photos = await read(() => photosOf(database.read, catalog.city, reports, settings.publicUrl));
  const facts = found.map(({ reference, event }) => ({
    update_id: event.id,
    service_request_id: reference,
    status: statusByState[stateOf(event)],
    updated_datetime: formatInstant(event.at, catalog.file.city.timeZone),
    description: event.public_text || null,
    media_url: (event.released === 1 && photos.find((it) => it.event === event.id)?.photo.url) || null,
  }));
  return { root: "service_request_updates", facts };
}
