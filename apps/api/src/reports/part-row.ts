import type { Catalog } from "../catalog/catalog.ts";
import { newId } from "../references/id.ts";
import { currentVersion } from "./category-versions.ts";
import { storedPoint } from "./check-place.ts";
import type { CheckedPart } from "./check-parts.ts";
import { soonerPromise } from "./promise-after-passing.ts";
import type { ReportRow } from "./report-queries.ts";

/**
 * A part as a report of its own. It shows the public no more of the place than the report that it was split from did,
 * and its promise ends when that one's does, or sooner where its category promises so.
 */
export function partRow(catalog: Catalog, parent: ReportRow, part: CheckedPart, at: number): ReportRow {
  const { entry, department, description } = part;
  const { lat, lng } = parent;
  const isRough = lat !== null && lng !== null && !entry.exactLocation;
  return {
    ...parent,
    ...(isRough ? storedPoint({ lat, lng }, false) : {}),
    ...fresh,
    ...promiseOf(catalog, parent, part, at),
    id: newId(),
    kind: entry.kind,
    category: entry.id,
    category_version: currentVersion(catalog, entry.id),
    department,
    description,
    is_public: parent.is_public === 1 && entry.public ? 1 : 0,
    released_at: parent.released_at === null ? null : at,
    parent: parent.id,
    asked_category: parent.asked_category ?? parent.category,
    asked_version: parent.asked_version ?? parent.category_version,
    created_at: at,
    updated_at: at,
  };
}

const fresh = {
  confirm_hash: null,
  state: "new",
  revision: 0,
  answers: "{}",
  media_url: null,
  stopped_at: null,
  stopped_for: 0,
  closed_at: null,
  duration: null,
  duplicate_of: null,
  reopened: 0,
  followers: 0,
  supports: 0,
  assignee: null,
  news: 0,
  dispute: null,
};

function promiseOf(catalog: Catalog, parent: ReportRow, { entry }: CheckedPart, at: number) {
  const { promised_at, promise_days, promise_count } = parent;
  const inherited = { promised_at, given_at: promised_at, promise_days, promise_count };
  return { ...inherited, ...soonerPromise(catalog, { ...inherited, stopped_at: null }, entry, at) };
}
