import type { Neighbour } from "@okienko/contract";
import { metresBetween, type Point } from "../reports/distance.ts";
import { type LiveReport, reportsById } from "../reports/live-report.ts";
import type { ReportReading } from "../reports/report-context.ts";
import { tilesOver } from "../reports/tiles.ts";
import type { Desk } from "./desk-of.ts";
import { findInTiles } from "./inbox-queries.ts";
import { inboxReports } from "./inbox-report.ts";

/** Metres around a report in which others may be the same. */
const radius = 300;
/** Public points may be rounded by so much. */
const rough = 150;
const degree = 111_195;
const [mostLooked, mostShown, mostTiles] = [300, 10, 40];

/** Open reports around one, those of the same category first, then the nearest; of the departments that one may see. */
export async function neighboursOf(
  reading: ReportReading,
  desk: Desk,
  row: LiveReport,
  { language, at }: { readonly language: string; readonly at: number },
): Promise<Neighbour[]> {
  const here = pointOf(row);
  const tiles = here && tilesOver(around(here), "small", mostTiles);
  if (!tiles) return [];
  const ids = await findInTiles(reading.db, row.city, tiles, mostLooked);
  const near = (await reportsById(reading.db, row.city, ids))
    .filter((it) => it.id !== row.id && (desk.scope === null || desk.scope.includes(it.department)))
    .map((it) => ({ it, distance: Math.round(distanceTo(here, it)), sameCategory: it.category === row.category }))
    .filter(({ distance }) => distance <= radius)
    .sort((a, b) => Number(b.sameCategory) - Number(a.sameCategory) || a.distance - b.distance)
    .slice(0, mostShown);
  const reports = await inboxReports(
    reading,
    near.map(({ it }) => it),
    language,
    at,
  );
  return near.map(({ distance, sameCategory }, index) => ({ report: reports[index]!, distance, sameCategory }));
}

function pointOf({ lat, lng }: LiveReport): Point | null {
  return lat === null || lng === null ? null : { lat, lng };
}

function distanceTo(here: Point, other: LiveReport): number {
  const there = pointOf(other);
  return there ? metresBetween(here, there) : Infinity;
}

function around({ lat, lng }: Point) {
  const height = (radius + rough) / degree;
  const width = height / Math.max(Math.cos((lat * Math.PI) / 180), 0.01);
  return { west: lng - width, south: lat - height, east: lng + width, north: lat + height };
}
