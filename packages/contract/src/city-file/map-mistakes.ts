import { z } from "zod";
import { isInside, type Point } from "../outline.ts";
import { Location } from "../words.ts";
import type { Mistake } from "./mistake.ts";
import { fieldOf, partsAt, type Part } from "./parts.ts";
import { ReportingEntry, Tiles } from "./reporting.ts";

const Outline = z.array(Location).min(3);

/** A center and places beyond the city's outline, tiles that have no address, and a map that starts beyond their zoom. */
export function mapMistakes(file: Part): Mistake[] {
  const reporting = fieldOf(file, "reporting");
  return [...outsiders(file), ...withoutCoordinates(reporting), ...beyondZoom(reporting)];
}

function outsiders(file: Part): Mistake[] {
  const outline = Outline.safeParse(partsAt(file, "/reporting/outline")[0]?.value);
  if (!outline.success) return [];
  return partsAt(file, "/reporting/center")
    .concat(partsAt(file, "/places/*/location"))
    .filter(({ value }) => liesOutside(outline.data, value))
    .map(({ pointer }) => ({ pointer, problem: "This lies outside of the city’s outline." }));
}

function liesOutside(outline: readonly Point[], value: unknown): boolean {
  const point = Location.safeParse(value);
  return point.success && !isInside(outline, point.data);
}

function withoutCoordinates(reporting: Part): Mistake[] {
  return partsAt(reporting, "/tiles/url").flatMap(({ pointer, value }) =>
    ["{z}", "{x}", "{y}"]
      .filter((it) => typeof value === "string" && !value.includes(it))
      .map((it) => ({ pointer, problem: `The address of the tiles lacks ${it}.` })),
  );
}

function beyondZoom(reporting: Part): Mistake[] {
  const { pointer, value } = fieldOf(reporting, "zoom");
  const zoom = ReportingEntry.shape.zoom.safeParse(value);
  const tiles = Tiles.safeParse(fieldOf(reporting, "tiles").value);
  if (!zoom.success || !tiles.success || zoom.data <= tiles.data.maxZoom) return [];
  return [{ pointer, problem: `The map begins at ${zoom.data}, but the tiles end at ${tiles.data.maxZoom}.` }];
}
