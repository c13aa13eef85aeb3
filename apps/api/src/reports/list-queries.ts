import type { SelectQueryBuilder } from "kysely";
import type { Reading } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import type { ReportRow } from "./report-queries.ts";
import { newestFirst, type ReportSearch } from "./report-search.ts";
import { type Box, type TileSize, tilesOver } from "./tiles.ts";

/** So many squares are asked one by one; more than that is most of a city, where the newest are found at once. */
const mostTiles = 40;

const columns: Readonly<Record<TileSize, "tile" | "tile_wide">> = { small: "tile", wide: "tile_wide" };

/** A stretch of a list that begins with the newest. */
export interface Stretch {
  readonly offset: number;
  readonly limit: number;
}

/**
 * The public reports that a search finds, newest first.
 *
 * Where a part of the map is asked for, the newest of each of its squares are taken by index and merged, so the time
 * depends on what is found there and not on how many reports the city has.
 */
export async function findListed(
  db: Reading,
  city: string,
  search: ReportSearch,
  stretch: Stretch,
): Promise<ReportRow[]> {
  const { offset, limit } = stretch;
  const tiles = search.box && !search.hasWords ? coveringTiles(search.box) : null;
  if (tiles?.numbers.length === 0) return [];
  const found = tiles ? newestOfTiles(db, city, search, tiles, offset + limit) : search.narrow(reportsOf(db, city));
  const page = await newestFirst(found.select("report.id"), { few: search.hasWords })
    .offset(offset)
    .limit(limit)
    .execute();
  return inOrder(
    db,
    city,
    page.map(({ id }) => id),
  );
}

interface Tiles {
  readonly size: TileSize;
  readonly numbers: readonly number[];
}

function coveringTiles(box: Box): Tiles | null {
  for (const size of ["small", "wide"] as const) {
    const numbers = tilesOver(box, size, mostTiles);
    if (numbers) return { size, numbers };
  }
  return null;
}

type Reports = SelectQueryBuilder<Tables, "report", object>;

function reportsOf(db: Reading, city: string): Reports {
  return db.selectFrom("report").where("report.city", "=", city);
}

/** The newest of every square, as many as the page and all before it hold: more of one square cannot be on the page. */
function newestOfTiles(
  db: Reading,
  city: string,
  search: ReportSearch,
  { size, numbers }: Tiles,
  most: number,
): Reports {
  const [first, ...rest] = numbers.map((number) => {
    const inTile = search.narrow(reportsOf(db, city).where(columns[size], "=", number), "square");
    const newest = newestFirst(inTile.select(["report.id", "report.created_at"])).limit(most);
    return db.selectFrom(newest.as("newest")).select(["newest.id", "newest.created_at"]);
  });
  const all = rest.reduce((joined, it) => joined.unionAll(it), first!);
  return db.selectFrom(all.as("report")) as unknown as Reports;
}

async function inOrder(db: Reading, city: string, ids: readonly string[]): Promise<ReportRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("report").selectAll().where("city", "=", city).where("id", "in", ids).execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id)).filter((it) => it !== undefined);
}
