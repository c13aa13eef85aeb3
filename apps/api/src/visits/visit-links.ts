import type { Visit } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { derivedSecret } from "../references/secret.ts";
import { textsIn } from "./texts/texts-in.ts";
import type { VisitRow } from "./visit-queries.ts";
import { placeLine, placeOf } from "./visit-words.ts";

type VisitLinks = Visit["links"];

/** A visit whose addresses are wanted by who knows its secret. */
interface OwnVisit {
  readonly catalog: Catalog;
  readonly publicUrl: string;
  readonly row: VisitRow;
  /** Null for the desk. */
  readonly secret: string | null;
}

/** Addresses of everything that belongs to a visit. What goes to other companies tells neither the secret nor the procedure. */
export function visitLinks({ catalog, publicUrl, row, secret }: OwnVisit): VisitLinks {
  const self = `${publicUrl}/api/v1/visits/${row.reference}`;
  return {
    self,
    ...secretLinks(publicUrl, row.reference!, secret),
    ...calendarServices(catalog, publicUrl, row),
    qr: `${publicUrl}/api/v1/check-in/${row.check_in_code}.svg`,
  };
}

function secretLinks(publicUrl: string, reference: string, secret: string | null) {
  const page = `${publicUrl}/visit/${reference}`;
  if (secret === null) return { manage: page, calendar: page, subscribe: page };
  const calendar = calendarUrl(publicUrl, reference, derivedSecret(secret, "calendar"));
  return {
    manage: manageUrl(publicUrl, reference, secret),
    calendar,
    subscribe: calendar.replace(/^https?:/, "webcal:"),
  };
}

/** The page where the owner of a visit moves or cancels it; a fragment is not sent to any server. */
export function manageUrl(publicUrl: string, reference: string, secret: string): string {
  return `${publicUrl}/visit/${reference}#${secret}`;
}

/** The page where a visit is confirmed. */
export function confirmUrl(publicUrl: string, reference: string, secret: string, code: string): string {
  return `${manageUrl(publicUrl, reference, secret)}&confirm=${code}`;
}

/** The calendar of one visit, to be read with a key that opens nothing else. */
export function calendarUrl(publicUrl: string, reference: string, key: string): string {
  return `${publicUrl}/api/v1/visits/${reference}/calendar.ics?key=${encodeURIComponent(key)}`;
}

function calendarServices(catalog: Catalog, publicUrl: string, row: VisitRow): Pick<VisitLinks, "google" | "outlook"> {
  const texts = textsIn(row.language!);
  const place = placeOf(catalog, row.office, row.language!);
  const title = texts.visitTitle(place.name);
  const location = placeLine(place);
  const details = `${texts.reference}: ${row.reference}\n${publicUrl}/visit/${row.reference}`;
  const [start, end] = [utc(row.starts_at), utc(row.ends_at)];
  const dates = `${basic(start)}/${basic(end)}`;
  return {
    google: withQuery("https://calendar.google.com/calendar/render", {
      action: "TEMPLATE",
      text: title,
      dates,
      details,
      location,
    }),
    outlook: withQuery("https://outlook.live.com/calendar/0/deeplink/compose", {
      path: "/calendar/action/compose",
      rru: "addevent",
      subject: title,
      startdt: start,
      enddt: end,
      body: details,
      location,
    }),
  };
}

function withQuery(address: string, query: Record<string, string>): string {
  return `${address}?${new URLSearchParams(query)}`;
}

/** `2026-11-23T07:00:00Z` */
function utc(instant: number): string {
  return new Date(instant).toISOString().replace(/\.\d+/, "");
}

/** `20261123T070000Z` (ISO 8601, basic format) */
function basic(text: string): string {
  return text.replace(/[-:]/g, "");
}
