import type { Photo, Report, ReportEvent } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { isClosed } from "../reports/report-states.ts";
import type { Facts } from "./answer.ts";
import { serviceCode } from "./services.ts";

/** A report with what only this face tells of its row. */
export interface ListedReport {
  readonly row: {
    readonly category: string;
    readonly channel: string;
    readonly address_id: string | null;
    readonly media_url: string | null;
  };
  readonly report: Report;
}

/** A report as a request of GeoReport v2: what the public view shows, never who reported. */
export function requestFacts(catalog: Catalog, { row, report }: ListedReport, isExtended: boolean): Facts {
  const { location, promise } = report;
  const category = catalog.categories.get(row.category);
  return {
    service_request_id: report.reference,
    status: report.closed ? "closed" : "open",
    status_notes: lastWordOf(report),
    service_name: report.category.name,
    service_code: category ? serviceCode(category) : row.category,
    description: report.description || null,
    agency_responsible: report.department.name,
    service_notice: report.notice,
    requested_datetime: report.sentAt,
    updated_datetime: report.closedAt ?? report.updatedAt,
    expected_datetime: promise && promise.by,
    address: report.address,
    address_id: report.released && category?.exactLocation ? row.address_id : null,
    zipcode: null,
    lat: location && location.lat,
    long: location && location.lng,
    media_url: report.photos[0]?.url ?? (report.released ? webAddress(row.media_url) : null),
    ...(isExtended && { extended_attributes: extendedAttributes(row.channel, report), notes: report.events.map(note) }),
  };
}

/** What the city said last, which explains where the report stands. */
function lastWordOf({ events }: Report): string | null {
  return events.findLast(({ by, text }) => by === "city" && text !== null)?.text ?? null;
}

/** The published schema wants a URI; what a client sent is only a text. */
function webAddress(text: string | null): string | null {
  if (text === null || !/^https?:\/\/\S+$/.test(text) || !URL.canParse(text)) return null;
  const { username, password, href } = new URL(text);
  return username || password ? null : href;
}

function extendedAttributes(channel: string, { state, duplicateOf, photos }: Report): Facts {
  return {
    channel,
    status: state,
    duplicate: state === "duplicate",
    parent_service_request_id: duplicateOf,
    photos: photos.map(photoFacts),
  };
}

const noteTypes: Readonly<Partial<Record<ReportEvent["type"], string>>> = { sent: "submitted", reopened: "opened" };

function note({ at, type, state, text, photos }: ReportEvent): Facts {
  const closes = isClosed(state) && (type === "state" || type === "merged");
  return {
    datetime: at,
    summary: `${type}: ${state}`,
    description: text,
    type: closes ? "closed" : (noteTypes[type] ?? "activity"),
    photos: photos.map(photoFacts),
  };
}

function photoFacts({ url, thumbnail }: Photo): Facts {
  return { media_url: url, thumbnail_url: thumbnail };
}
