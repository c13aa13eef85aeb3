import type { ReportState } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import type { findChanged } from "../reports/find-changed.ts";
import { closedStates, openStates } from "../reports/report-states.ts";
import type { Arguments } from "./arguments.ts";
import type { Asked } from "./asked.ts";
import { readDateRange } from "./date-range.ts";
import { readDate } from "./dates.ts";
import { pageOf } from "./paging.ts";
import { Refused } from "./refused.ts";
import { serviceCode } from "./services.ts";

/** What finds requests. */
export type RequestFilter = Parameters<typeof findChanged>[1];

/** What finds requests by their ids alone. */
export function byReferences(references: readonly string[]): RequestFilter {
  return { references, page: 1, pageSize: references.length, by: "created" };
}

/** Reads the arguments of `GET requests`. Ids override every other argument, also wrong ones. Throws 400. */
export async function filterOf(asked: Asked): Promise<RequestFilter> {
  const { catalog, given } = asked;
  const references = given.list("service_request_id");
  if (references) return byReferences(references);
  const { timeZone } = catalog.file.city;
  const updatedFrom = readDate(given, "updated_after", timeZone, "start") ?? undefined;
  const updatedUntil = readDate(given, "updated_before", timeZone, "end") ?? undefined;
  const byUpdate = updatedFrom !== undefined || updatedUntil !== undefined;
  const byCreation = !byUpdate || given.text("start_date") !== null || given.text("end_date") !== null;
  const created = byCreation ? await readDateRange(asked) : null;
  const categories = categoriesOf(catalog, given);
  if (categories?.length === 0) return byReferences([]);
  return {
    createdFrom: created?.from,
    createdUntil: created?.until,
    updatedFrom,
    updatedUntil,
    categories,
    states: statesOf(given),
    q: wordsOf(given),
    bbox: boxOf(given),
    ...pageOf(given),
    by: byUpdate ? "updated" : "created",
  };
}

/** A code may itself hold a comma, so the whole value is tried first. A code that nothing has finds nothing. */
function categoriesOf({ file }: Catalog, given: Arguments): string[] | undefined {
  const values = given.texts("service_code");
  if (values.length === 0) return undefined;
  const wanted = values.flatMap((it) => [it, ...it.split(",").map((code) => code.trim())]);
  return file.categories.filter((it) => wanted.includes(serviceCode(it))).map(({ id }) => id);
}

function wordsOf(given: Arguments): string | undefined {
  const words = given.text("q") ?? undefined;
  if (words !== undefined && words.length > 200) throw new Refused(400, "q: at most 200 characters.");
  return words;
}

const statesByStatus: Readonly<Record<string, readonly ReportState[]>> = { open: openStates, closed: closedStates };

function statesOf(given: Arguments): ReportState[] | undefined {
  return given.list("status")?.flatMap((status) => {
    const states = Object.hasOwn(statesByStatus, status) && statesByStatus[status];
    if (!states) throw new Refused(400, "status is open or closed.");
    return [...states];
  });
}

function boxOf(given: Arguments): readonly [number, number, number, number] | undefined {
  const text = given.text("bbox");
  if (text === null) return undefined;
  const [west, south, east, north, ...more] = text.split(",").map((it) => (it.trim() === "" ? NaN : Number(it)));
  const isOrdered =
    -180 <= west! && west! <= east! && east! <= 180 && -90 <= south! && south! <= north! && north! <= 90;
  if (!isOrdered || more.length > 0) throw new Refused(400, "bbox is west,south,east,north in degrees.");
  return [west!, south!, east!, north!];
}
