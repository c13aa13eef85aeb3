import type { Numbers, NumbersTable, QueueNumbers, Spread } from "@okienko/contract";
import { type Cell, csvOf } from "../statistics/csv.ts";

/** A table as files have it. */
interface Table {
  readonly columns: readonly string[];
  readonly rows: (numbers: Numbers) => readonly (readonly Cell[])[];
}

const visits = ["booked", "cancelled", "arrived", "walkIns", "served", "missed", "noShows"] as const;
const reports = ["received", "closed", "open", "overdue", "promised", "onTime", "reopened"] as const;
const waits = ["wait_half_minutes", "wait_most_minutes"];

const spread = (it: Spread): Cell[] => [it?.half ?? null, it?.most ?? null];
const visitsOf = (it: Pick<QueueNumbers, (typeof visits)[number]>): Cell[] => visits.map((name) => it[name]);
const inColumns = (names: readonly string[]) =>
  names.map((it) => it.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`));

const tables: Readonly<Record<NumbersTable, Table>> = {
  queues: {
    columns: [
      ...["queue", "name", "office", ...inColumns(visits), ...waits, "service_half_minutes", "service_most_minutes"],
      ...["capacity_online_minutes", "capacity_staff_minutes", "taken_minutes"],
    ],
    rows: ({ queues }) =>
      queues.map((it) => [
        ...[it.queue, it.name, it.office, ...visitsOf(it), ...spread(it.wait), ...spread(it.service)],
        ...[it.capacity.online, it.capacity.staff, it.capacity.taken],
      ]),
  },
  days: {
    columns: ["date", ...inColumns(visits), ...waits, "capacity_online_minutes", "taken_minutes"],
    rows: ({ days }) => days.map((it) => [it.date, ...visitsOf(it), ...spread(it.wait), it.capacity, it.taken]),
  },
  hours: {
    columns: ["hour", "arrived", ...waits],
    rows: ({ hours }) => hours.map((it) => [it.hour, it.arrived, ...spread(it.wait)]),
  },
  departments: {
    columns: ["department", "name", ...inColumns(reports)],
    rows: ({ departments }) => departments.map((it) => [it.department, it.name, ...reports.map((name) => it[name])]),
  },
  "report-days": {
    columns: ["date", "received", "closed"],
    rows: ({ reportDays }) => reportDays.map((it) => [it.date, it.received, it.closed]),
  },
  satisfaction: {
    columns: ["answer", "count"],
    rows: ({ satisfaction: { solved, notSolved, ratings } }) => [
      ["solved", solved],
      ["not solved", notSolved],
      ...ratings.map((count, at): Cell[] => [`rating ${at + 1}`, count]),
    ],
  },
  conversations: {
    columns: ["kind", "channel", "count"],
    rows: ({ conversations }) => conversations.map((it) => [it.kind, it.channel, it.count]),
  },
};

/** One table of the numbers as CSV; no cell is taken for a formula. */
export function numbersCsv(table: NumbersTable, numbers: Numbers): string {
  const { columns, rows } = tables[table];
  return csvOf(columns, rows(numbers));
}
