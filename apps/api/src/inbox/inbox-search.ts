import type { ReportState } from "@okienko/contract";
import { addDays, startOfDay } from "@okienko/scheduling";
import { type RawBuilder, sql, type SelectQueryBuilder } from "kysely";
import type { Tables } from "../database/tables.ts";
import { textIndex } from "../knowledge/text-index.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import type { ReportReading } from "../reports/report-context.ts";
import { closedStates, openStates } from "../reports/report-states.ts";
import type { Desk } from "./desk-of.ts";

/** What the inbox is narrowed by, as it was asked for; lists are texts with commas. */
export interface InboxFilter {
  readonly department?: string | undefined;
  readonly category?: string | undefined;
  readonly group?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: string | undefined;
  /** Id of a member, `me` or `nobody`. */
  readonly assignee?: string | undefined;
  readonly channel?: string | undefined;
  readonly overdue?: boolean | undefined;
  readonly stopped?: boolean | undefined;
  readonly held?: boolean | undefined;
  readonly news?: boolean | undefined;
  readonly disputed?: boolean | undefined;
  readonly priority?: "normal" | "urgent" | undefined;
  /** West, south, east, north. */
  readonly bbox?: readonly number[] | undefined;
  readonly q?: string | undefined;
  /** Days of the city. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

type Reports = SelectQueryBuilder<Tables, "report", object>;

/** A filter that is ready to be asked with. */
export interface InboxSearch {
  readonly part: "open" | "closed";
  narrow<Query extends Reports>(query: Query): Query;
}

const listOf = (text: string | undefined) => text?.split(",");

/**
 * Reads a filter for a member, who sees the own departments alone where the desk says so.
 *
 * Throws `malformed-request` for open and closed reports at once, and for a box that is none.
 */
export function inboxSearch(
  { catalog, database }: ReportReading,
  desk: Pick<Desk, "scope" | "member">,
  filter: InboxFilter,
  at: number,
): InboxSearch {
  const states = statesOf(filter.state);
  const part = states.every((it) => openStates.includes(it)) ? "open" : "closed";
  const whole = part === "open" ? openStates : closedStates;
  const categories = categoriesOf(catalog.file.categories, filter);
  const conditions = [
    // an index of its own would find more of a category than the order of the inbox needs to read
    ...oneOf(sql`(category || '')`, categories),
    ...oneOf(sql`department`, listOf(filter.department)),
    ...oneOf(sql`department`, desk.scope ?? undefined),
    ...oneOf(sql`kind`, listOf(filter.kind)),
    ...oneOf(sql`channel`, listOf(filter.channel)),
    ...oneOf(sql`state`, states.length === whole.length ? undefined : states),
    ...assigned(filter.assignee, desk.member.id),
    ...flags(filter, at),
    ...boxed(filter.bbox),
    ...sentBetween(filter, catalog.file.city.timeZone),
    ...worded(filter.q, (words) => textIndex(database.kind).matching(catalog.city, words, "office")),
  ];
  return {
    part,
    narrow(query) {
      const inPart = query.where("report.city", "=", catalog.city);
      const closing = part === "open" ? sql<boolean>`closed_at is null` : sql<boolean>`closed_at is not null`;
      return conditions.reduce((narrowed: Reports, it) => narrowed.where(it), inPart.where(closing)) as typeof query;
    },
  };
}

type Condition = RawBuilder<boolean>;

function oneOf(column: ReturnType<typeof sql>, values: readonly string[] | undefined): Condition[] {
  if (values === undefined) return [];
  return [values.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`${column} in (${sql.join([...values])})`];
}

function assigned(assignee: string | undefined, me: string): Condition[] {
  if (assignee === undefined) return [];
  if (assignee === "nobody") return [sql<boolean>`assignee is null`];
  return [sql<boolean>`assignee = ${assignee === "me" ? me : assignee}`];
}

function flags({ overdue, stopped, held, news, disputed, priority }: InboxFilter, at: number): Condition[] {
  const ended = sql<boolean>`(promised_at is not null and promised_at < ${at} and stopped_at is null and closed_at is null)`;
  const hidden = sql<boolean>`(is_public = 1 and released_at is null)`;
  const asked = [
    [overdue, ended],
    [stopped, sql<boolean>`(stopped_at is not null)`],
    [held, hidden],
    [news, sql<boolean>`(news = 1)`],
    [disputed, sql<boolean>`(dispute is not null and dispute = 'open')`],
    [priority && priority === "urgent", sql<boolean>`(urgent = 1)`],
  ] as const;
  return asked.flatMap(([wanted, it]) => (wanted === undefined ? [] : [wanted ? it : sql<boolean>`(not ${it})`]));
}

function boxed(bbox: readonly number[] | undefined): Condition[] {
  if (bbox === undefined) return [];
  const [west, south, east, north] = bbox as [number, number, number, number];
  if (west > east || south > north) throw new Refusal("malformed-request", "bbox: west,south,east,north in degrees.");
  return [sql<boolean>`lat >= ${south} and lat <= ${north} and lng >= ${west} and lng <= ${east}`];
}

function sentBetween({ from, to }: InboxFilter, zone: string): Condition[] {
  return [
    // the index of sending would be read instead of that of the inbox
    ...(from === undefined ? [] : [sql<boolean>`created_at + 0 >= ${startOfDay(from, zone)}`]),
    ...(to === undefined ? [] : [sql<boolean>`created_at + 0 < ${startOfDay(addDays(to, 1), zone)}`]),
  ];
}

/** A number finds one report; words find those that have them, and what is no word finds none. */
function worded(
  q: string | undefined,
  matching: (words: string) => ReturnType<typeof sql<string>> | null,
): Condition[] {
  const typed = q?.trim();
  if (!typed) return [];
  const reference = readReference(typed);
  if (reference !== null) return [sql<boolean>`reference = ${reference}`];
  const found = matching(typed);
  return [found ? sql<boolean>`(report.id in ${found})` : sql<boolean>`(1 = 0)`];
}

function categoriesOf(
  all: readonly { readonly id: string; readonly group: string }[],
  { category, group }: InboxFilter,
): readonly string[] | undefined {
  const named = listOf(category);
  const groups = listOf(group);
  if (!groups) return named;
  const inGroups = all.filter((it) => groups.includes(it.group)).map((it) => it.id);
  return named ? named.filter((it) => inGroups.includes(it)) : inGroups;
}

function statesOf(text: string | undefined): readonly ReportState[] {
  if (text === undefined) return openStates;
  const named = { open: openStates, closed: closedStates } as const;
  const states = text.split(",").flatMap((it) => (it in named ? named[it as "open"] : [it as ReportState]));
  const open = states.filter((it) => openStates.includes(it)).length;
  if (open > 0 && open < states.length)
    throw new Refusal("malformed-request", "state: open and closed reports are listed apart.");
  return [...new Set(states)];
}
