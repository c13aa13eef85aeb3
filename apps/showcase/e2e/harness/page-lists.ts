import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Opinions } from "./seeded-opinions.ts";

const apps = join(import.meta.dirname, "../../..");

/** What is in a city, as far as addresses of pages name it. */
export interface Named extends Opinions {
  readonly counter: string;
  readonly conversation: string;
  readonly report: string;
  readonly closedDay: string;
  readonly ticket: string;
  readonly forwarding: string;
  /** Entries of the catalogue, `offices/libelta`. */
  readonly entries: readonly string[];
}

/** Names of nothing. */
export const nothingNamed: Named = {
  counter: "counter-99",
  conversation: "AAAA-AAAA",
  report: "AAAA-AAAA",
  closedDay: "2026-01-01",
  ticket: "AAAA-AAAA",
  forwarding: "none",
  entries: ["offices/none", "nothing/none"],
  consultation: "none",
  answer: "none/confirm/none#none",
  support: "AAAA-AAAA/confirm/none#none",
  offer: "none#none",
  wish: "none#none",
  wishEnd: "none/end/none",
};

type Addresses = Readonly<Record<string, readonly string[]>>;

/** The addresses at which every page of the desk is looked at, by its path in apps/desk/src/pages.ts. */
export function deskPages(it: Named): Addresses {
  return {
    "": [""],
    counter: ["counter"],
    "counter/:id": [`counter/${it.counter}`],
    "waiting-room": ["waiting-room"],
    contacts: ["contacts"],
    "contacts/:reference": [`contacts/${it.conversation}`],
    "people/:reference": [`people/${it.conversation}`],
    numbers: ["numbers"],
    stickers: ["stickers"],
    kiosks: ["kiosks"],
    consultations: ["consultations"],
    "consultations/:id": ["consultations/new", `consultations/${it.consultation}`],
    reports: ["reports", "reports?view=map"],
    "reports/:reference": [`reports/${it.report}`],
    capacity: ["capacity"],
    worklist: ["worklist"],
    catalog: ["catalog"],
    "catalog/:kind": ["catalog/offices", "catalog/exceptions"],
    "catalog/:kind/:id": it.entries.map((entry) => `catalog/${entry}`),
    "close/:queue/:day": [`close/libelta-civil-affairs/${it.closedDay}`],
    staff: ["staff"],
    audit: ["audit"],
    account: ["account"],
  };
}

/** The addresses of the pages that belong to the desk and are for everybody, by their paths in apps/api/src/pages. */
export function publicPages(it: Named): Addresses {
  return {
    "/display/:office": ["/display/libelta"],
    "/kiosk/:office": ["/kiosk/libelta"],
    "/kiosk/:office/procedures": ["/kiosk/libelta/procedures?lang=en"],
    "/kiosk/:office/unlock": ["/kiosk/libelta/unlock"],
    "/kiosk/:office/booking/:procedure": ["/kiosk/libelta/booking/id-card?lang=en"],
    "/ticket/:reference": [`/ticket/${it.ticket}`],
    "/forwarded/:id": [`/forwarded/${it.forwarding}`],
    "/consultations": ["/consultations"],
    "/consultations/:id": [`/consultations/${it.consultation}`],
    "/consultations/:id/confirm/:answer": [`/consultations/${it.answer}`],
    "/ideas": ["/ideas"],
    "/ideas/:reference/confirm/:support": [`/ideas/${it.support}`],
    "/offer/:id": [`/offer/${it.offer}`],
    "/wish/:id": [`/wish/${it.wish}`],
    "/wish/:id/end/:secret": [`/wish/${it.wishEnd}`],
  };
}

/** The addresses at which the pages for residents are looked at, by their paths in apps/api/src/pages. */
export const cityPages: Addresses = {
  "/": ["/"],
  "/book": ["/book?q=dowod"],
  "/book/:department": ["/book/civil-affairs", "/book/nothing"],
  "/book/:department/:procedure": ["/book/civil-affairs/vehicle-registration?office=gronowa&now"],
  "/o/:office": ["/o/libelta"],
  "/status": ["/status"],
  "/visit/:reference": ["/visit/AAAA-AAAA"],
  "/search": ["/search?q=dowod"],
  "/articles": ["/articles"],
  "/articles/:id": ["/articles/id-card-lost"],
  "/report": ["/report", "/report?q=lamp"],
  "/report/:id": ["/report/pothole", "/report/AAAA-AAAA"],
  "/nearby": ["/nearby"],
  "/alerts": ["/alerts"],
  "/stats": ["/stats"],
};

/** All addresses of the desk and of what belongs to it. */
export function addressesOf(named: Named): string[] {
  const inDesk = Object.values(deskPages(named)).flat();
  return [...inDesk.map((it) => `/desk/${it}`), ...Object.values(publicPages(named)).flat()];
}

/** The paths of all pages of the desk, as its source has them. */
export function pathsOfDesk(): string[] {
  const source = readFileSync(join(apps, "desk/src/pages.ts"), "utf8");
  return [...source.matchAll(/\bpath: "([^"]*)"/g)].map(([, path]) => path!);
}

/** Paths, or their ends, that only answer a form and lead back to its page. */
export const formPaths: readonly string[] = [
  ...["/confirmation", "/cancellation", "/times", "/hold", "/move", "/wish"],
  ...["/ideas/:reference", "/offer/:id/taking", "/offer/:id/refusal", "/wish/:id/confirmation"],
];

/** The paths of all pages that the server writes, as its source has them. */
export function pathsOfServer(): string[] {
  const folder = join(apps, "api/src/pages");
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => it.endsWith("routes.ts"));
  const sources = names.map((it) => readFileSync(join(folder, it), "utf8"));
  const paths = sources.flatMap((it) => [...it.matchAll(/"(\/[a-z:/-]*)"/gi)].map(([, path]) => path!));
  return [...new Set(paths)];
}
