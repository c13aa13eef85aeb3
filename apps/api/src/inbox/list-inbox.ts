import type { InboxCounts, InboxMap, InboxPage } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { reportsById } from "../reports/live-report.ts";
import type { ReportReading } from "../reports/report-context.ts";
import { stateOf } from "../reports/report-states.ts";
import type { Desk } from "./desk-of.ts";
import { countInbox, findInbox, type Place } from "./inbox-queries.ts";
import { inboxReports, officeFacts } from "./inbox-report.ts";
import { type InboxFilter, inboxSearch } from "./inbox-search.ts";

/** What is asked of the inbox, by whom. */
export interface AskedOfInbox {
  readonly reading: ReportReading;
  readonly desk: Desk;
  readonly language: string;
  readonly filter: InboxFilter;
}

/** A page of the inbox. Throws `malformed-request`. */
export function listInbox(asked: AskedOfInbox, after: string | undefined, limit: number): Promise<InboxPage> {
  const { reading, language } = asked;
  return read(async () => {
    const { rows, places, at } = await found(asked, after === undefined ? null : placeOf(after), limit + 1);
    const last = places[limit - 1];
    return {
      reports: await inboxReports(reading, rows.slice(0, limit), language, at),
      next: places.length > limit && last ? `${last.order}_${last.id}` : null,
    };
  });
}

const mostPoints = 1000;

/** The first reports of the inbox that have a place. Throws `malformed-request`. */
export function mapInbox(asked: AskedOfInbox): Promise<InboxMap> {
  const { reading, language } = asked;
  return read(async () => {
    const { rows, at } = await found(asked, null, mostPoints + 1);
    const points = rows.slice(0, mostPoints).flatMap((row) => {
      if (row.lat === null || row.lng === null) return [];
      const { overdue, priority } = officeFacts(reading, row, { language, at, names: new Map() });
      const { reference, category } = row;
      return [
        { reference, state: stateOf(row), category, location: { lat: row.lat, lng: row.lng }, overdue, priority },
      ];
    });
    return { points, more: rows.length > mostPoints };
  });
}

/** How many open reports there are. */
export function countsOfInbox({ reading, desk, filter }: AskedOfInbox): Promise<InboxCounts> {
  return read(async () => {
    const at = await readNow(reading.db, reading.now);
    const rows = await countInbox(reading.db, inboxSearch(reading, desk, filter, at), { at, me: desk.member.id });
    type Row = (typeof rows)[number];
    const total = (name: Exclude<keyof Row, "department" | "category" | "state">, among: readonly Row[] = rows) =>
      among.reduce((sum, it) => sum + Number(it[name]), 0);
    const by = (name: "department" | "category" | "state") =>
      [...Map.groupBy(rows, (it) => it[name])].map(([id, group]) => ({ id, count: total("open", group) }));
    return {
      open: total("open"),
      overdue: total("overdue"),
      stopped: total("stopped"),
      disputed: total("disputed"),
      held: total("held"),
      news: total("news"),
      unassigned: total("unassigned"),
      mine: total("mine"),
      states: by("state"),
      departments: by("department"),
      categories: by("category"),
    };
  });
}

async function found({ reading, desk, filter }: AskedOfInbox, after: Place | null, limit: number) {
  const at = await readNow(reading.db, reading.now);
  const places = await findInbox(reading.db, inboxSearch(reading, desk, filter, at), { after, limit });
  const ids = places.map(({ id }) => id);
  return { at, places, rows: await reportsById(reading.db, reading.catalog.city, ids) };
}

function placeOf(text: string): Place {
  const [, order, id] = /^(-?\d{1,16})_([\w-]{1,60})$/.exec(text) ?? [];
  if (order === undefined || id === undefined) throw new Refusal("malformed-request", "after: what `next` has said.");
  return { order: Number(order), id };
}
