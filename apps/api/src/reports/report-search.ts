import { type ExpressionBuilder, sql, type SelectQueryBuilder } from "kysely";
import type { ReportState } from "@okienko/contract";
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
  /** Narrows a query of reports; nothing that is not public is left. */
  narrow<Query extends Reports>(query: Query): Query;
}

const degree = 111_195;

/** Reads a filter. Throws `malformed-request` for states that there are none of and for places outside of the world. */
export function reportSearch({ catalog, database }: ReportReading, filter: ReportFilter): ReportSearch {
  const near = filter.near ? pointOf(filter.near) : null;
  const circle = near && circleOf(near, filter.radius ?? 500);
  const box = bothOf(circle && circle.box, filter.bbox ? boxOf(filter.bbox) : null);
  const states = filter.state === undefined ? null : statesOf(filter.state);
  const categories = filter.category?.split(",");
  const matching = filter.q === undefined ? null : textIndex(database.kind).matching(catalog.city, filter.q);
  return {
    box,
    near,
    narrow(query) {
      let narrowed: Reports = query.where("report.city", "=", catalog.city).where("is_public", "=", 1);
      if (box) narrowed = narrowed.where((eb) => eb.and(within(eb, box)));
      if (circle) narrowed = narrowed.where(sql<number>`${circle.squares}`, "<=", circle.radius ** 2);
      if (states) narrowed = narrowed.where("state", "in", states);
      // the squares of a box find fewer than the category does, which planners do not know; so its index is kept out
      const category = box ? sql<string>`category || ''` : sql.ref<string>("category");
      if (categories) narrowed = narrowed.where(category, "in", categories);
      if (matching) narrowed = narrowed.where("report.id", "in", matching);
      return narrowed as typeof query;
    },
  };
}

function within(eb: ExpressionBuilder<Tables, "report">, { west, south, east, north }: Box) {
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
  return text.split(",").flatMap((name) => {
    if (Object.hasOwn(namedStates, name)) return namedStates[name]!;
    throw new Refusal("malformed-request", `state: ${Object.keys(namedStates).join(", ")}; several with commas.`);
  });
}
