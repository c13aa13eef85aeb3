import { type ExpressionBuilder, sql, type SelectQueryBuilder } from "kysely";
import { Id, type ReportState } from "@okienko/contract";
import { textIndex } from "../knowledge/text-index.ts";
import { Refusal } from "../refusal.ts";
import type { Tables } from "../database/tables.ts";
import type { Point } from "./distance.ts";
import type { ReportReading } from "./report-context.ts";
import { closedStates, openStates } from "./report-states.ts";
import type { Box } from "./tiles.ts";

/** What lists of public reports are narrowed by, as it was asked for. */
export interface ReportFilter {
  /** Latitude and longitude. */
  readonly near?: readonly number[] | undefined;
  /** Metres. */
  readonly radius?: number | undefined;
  /** West, south, east, north. */
  readonly bbox?: readonly number[] | undefined;
  /** Ids with commas. */
  readonly category?: string | undefined;
  /** States, `open` or `closed`, with commas. */
  readonly state?: string | undefined;
  readonly q?: string | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

type Reports = SelectQueryBuilder<Tables, "report", object>;

/** A filter that is ready to be asked with. */
export interface ReportSearch {
  /** The part of the map in which everything found lies; `null` for all of it. */
  readonly box: Box | null;
  readonly near: Point | null;
  /** Whether words are looked for, which few reports have. */
  readonly hasWords: boolean;
  /** Narrows a query of reports, of the city or of one square of the map; nothing that is not public is left. */
  narrow<Query extends Reports>(query: Query, within?: "city" | "square"): Query;
}

const degree = 111_195;

/** More than a city has; each of them is asked for in every square. */
const mostCategories = 500;

/**
 * Reads a filter. Throws `malformed-request` for states that there are none of, for what can be no category, and for
 * places outside of the world.
 */
export function reportSearch({ catalog, database }: ReportReading, filter: ReportFilter): ReportSearch {
  const near = filter.near ? pointOf(filter.near) : null;
  const circle = near && circleOf(near, filter.radius ?? 500);
  const box = bothOf(circle && circle.box, filter.bbox ? boxOf(filter.bbox) : null);
  const states = filter.state === undefined ? null : statesOf(filter.state);
  const categories = filter.category === undefined ? null : categoriesOf(filter.category);
  const matching = filter.q === undefined ? null : textIndex(database.kind).matching(catalog.city, filter.q);
  return {
    box,
    near,
    hasWords: matching !== null,
    narrow(query, within = "city") {
      let narrowed: Reports = query.where("report.city", "=", catalog.city).where("is_public", "=", 1);
      if (box) narrowed = narrowed.where((eb) => eb.and(inside(eb, box)));
      if (circle) narrowed = narrowed.where(sql<number>`${circle.squares}`, "<=", circle.radius ** 2);
      if (states) narrowed = narrowed.where("state", "in", states);
      // a square holds fewer than the category does, which planners do not know; so its index is kept out
      const category = within === "square" ? sql<string>`category || ''` : sql.ref<string>("category");
      if (categories) narrowed = narrowed.where(category, "in", categories);
      if (matching) narrowed = narrowed.where("report.id", "in", matching);
      return narrowed as typeof query;
    },
  };
}

/** How a list is put in order: the newest by this come first; `few` where its rows are found by words or numbers. */
interface Order {
  readonly by?: "created_at" | "updated_at";
  readonly few?: boolean;
}

/**
 * Puts a query of reports in order, the newest first.
 *
 * In the order of an index SQLite would read every report of the city to meet the few that are meant; so those are
 * ordered by a sum that no index holds.
 */
export function newestFirst<Query extends Reports>(
  query: Query,
  { by = "created_at", few = false }: Order = {},
): Query {
  const column = sql.ref(`report.${by}`);
  const ordered = query.orderBy(few ? sql`${column} + 0 * report.stopped_for` : column, "desc");
  return ordered.orderBy("report.id", "desc") as Query;
}

function inside(eb: ExpressionBuilder<Tables, "report">, { west, south, east, north }: Box) {
  return [
    eb("public_lat", ">=", south),
    eb("public_lat", "<=", north),
    eb("public_lng", ">=", west),
    eb("public_lng", "<=", east),
  ];
}

/** A circle on the map, flat: over 20 km the error is below a part in a thousand. */
function circleOf({ lat, lng }: Point, radius: number) {
  const height = radius / degree;
  const shrink = Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  const box = { west: lng - height / shrink, south: lat - height, east: lng + height / shrink, north: lat + height };
  const [y, x] = [degree, degree * shrink];
  const squares = sql`((public_lat - ${lat}) * (public_lat - ${lat}) * ${y * y} + (public_lng - ${lng}) * (public_lng - ${lng}) * ${x * x})`;
  return { box, radius, squares };
}

function bothOf(a: Box | null, b: Box | null): Box | null {
  if (a === null || b === null) return a ?? b;
  return {
    west: Math.max(a.west, b.west),
    south: Math.max(a.south, b.south),
    east: Math.min(a.east, b.east),
    north: Math.min(a.north, b.north),
  };
}

function pointOf(numbers: readonly number[]): Point {
  const [lat, lng] = numbers as [number, number];
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180)
    throw new Refusal("malformed-request", "near: a point is lat,lng in degrees.");
  return { lat, lng };
}

function boxOf(numbers: readonly number[]): Box {
  const [west, south, east, north] = numbers as [number, number, number, number];
  const isBox = west <= east && south <= north && Math.abs(south) <= 90 && Math.abs(north) <= 90;
  if (!isBox || west < -180 || east > 180)
    throw new Refusal("malformed-request", "bbox: a box is west,south,east,north in degrees.");
  return { west, south, east, north };
}

const namedStates: Readonly<Record<string, readonly ReportState[]>> = {
  open: openStates,
  closed: closedStates,
  ...Object.fromEntries([...openStates, ...closedStates].map((it) => [it, [it]])),
};

function statesOf(text: string): ReportState[] {
  const states = text.split(",").flatMap((name) => {
    if (Object.hasOwn(namedStates, name)) return namedStates[name]!;
    throw new Refusal("malformed-request", `state: ${Object.keys(namedStates).join(", ")}; several with commas.`);
  });
  return [...new Set(states)];
}

function categoriesOf(text: string): string[] {
  const ids = [...new Set(text.split(","))];
  if (ids.length <= mostCategories && ids.every((it) => Id.safeParse(it).success)) return ids;
  throw new Refusal("malformed-request", `category: ids with commas, at most ${mostCategories}.`);
}
