import { type RawBuilder, sql } from "kysely";
import type { Database } from "../database/database.ts";
import { tileOf } from "../reports/tiles.ts";
import { inside } from "./report-city.ts";
import { storedReport } from "./stored-report.ts";

/** How far apart the places are, in degrees. */
interface Spread {
  readonly lat: number;
  readonly lng: number;
}

/** So many at once stay below the time that a statement may take. */
const portion = 20_000;

/** Numbers of squares from one row of the map to the next. */
const nextRow = {
  small: tileOf({ lat: 0.0051, lng: 0 }, "small") - tileOf({ lat: 0.0001, lng: 0 }, "small"),
  wide: tileOf({ lat: 0.0801, lng: 0 }, "wide") - tileOf({ lat: 0.0001, lng: 0 }, "wide"),
};

/**
 * Fills the city of `report-city.ts` with reports by a statement of the database itself.
 *
 * Places and times follow from the number of a report alone; every fifth is about a lamp, every fourth is open.
 */
export async function manyReports({ writer, kind }: Database, count: number, spread: Spread): Promise<void> {
  const template = storedReport({ city: "lipowo", category: "lamp", department: "residents" });
  const point = {
    lat: sql`(${sql.lit(inside.lat)} + ${scattered(7919)} * ${sql.lit(spread.lat)})`,
    lng: sql`(${sql.lit(inside.lng)} + ${scattered(104_729)} * ${sql.lit(spread.lng)})`,
  };
  const moment = sql`${sql.lit(template.created_at)} + n.i`;
  const computed: Record<string, RawBuilder<unknown>> = {
    id: sql`'r' || (100000000 + n.i)`,
    reference: sql`'R' || (100000000 + n.i)`,
    category: sql`case when n.i % 5 = 0 then 'lamp' else 'pothole' end`,
    state: sql`case when n.i % 4 = 0 then 'new' else 'done' end`,
    ...{ lat: point.lat, lng: point.lng, public_lat: point.lat, public_lng: point.lng },
    tile: tile(point, nextRow.small, 1),
    tile_wide: tile(point, nextRow.wide, 16),
    ...{ created_at: moment, updated_at: moment, released_at: moment },
  };
  const columns = Object.keys(template) as (keyof typeof template)[];
  const names = sql.join(columns.map((it) => sql.id(it)));
  const values = sql.join(columns.map((it) => computed[it] ?? sql.lit(template[it])));
  for (let first = 1; first <= count; first += portion) {
    const last = Math.min(first + portion - 1, count);
    await sql`insert into report (${names}) select ${values} from ${numbers(kind, first, last)}`.execute(writer);
  }
  // PostgreSQL counts by itself in a while; SQLite never does
  if (kind === "postgres") await sql`analyze`.execute(writer);
}

function numbers(kind: Database["kind"], first: number, last: number) {
  const [from, until] = [sql.lit(first), sql.lit(last)];
  if (kind === "postgres") return sql`generate_series(${from}::bigint, ${until}) as n(i)`;
  return sql`(with recursive s(i) as (select ${from} union all select i + 1 from s where i < ${until}) select i from s) as n`;
}

/** From -0.5 to 0.5; the prime decides the order. */
function scattered(prime: number) {
  return sql`(((n.i * ${sql.lit(prime)}) % 99991) / 99991.0 - 0.5)`;
}

/** What `tileOf` says, in SQL. */
function tile({ lat, lng }: Record<"lat" | "lng", RawBuilder<unknown>>, row: number, times: number) {
  const step = (degrees: RawBuilder<unknown>, beyond: number, each: number) =>
    sql`floor((${degrees} + ${sql.lit(beyond)}) * ${sql.lit(each)} / ${sql.lit(times)})`;
  return sql`cast(${step(lat, 90, 200)} * ${sql.lit(row)} + ${step(lng, 180, 120)} as integer)`;
}
