import type { ReportTable } from "../database/tables.ts";
import { newId } from "../references/id.ts";
import type { Selectable } from "kysely";

type ReportRow = Selectable<ReportTable>;

/** A report as it is stored, public and released, with what a test wants to be different. */
export function storedReport(different: Partial<ReportRow> & Pick<ReportRow, "city" | "category">): ReportRow {
  const id = newId();
  const sentAt = different.created_at ?? Date.now();
  return {
    id,
    reference: id,
    secret_hash: "",
    confirm_hash: null,
    sealed_secret: null,
    kind: "intervention",
    category_version: 1,
    department: "civil-affairs",
    channel: "web",
    source: null,
    language: "pl",
    state: "new",
    revision: 0,
    is_public: 1,
    released_at: sentAt,
    description: "Dziura w jezdni.",
    answers: "{}",
    media_url: null,
    lat: null,
    lng: null,
    public_lat: null,
    public_lng: null,
    tile: null,
    tile_wide: null,
    address: null,
    address_id: null,
    promise_days: null,
    promise_count: null,
    promised_at: null,
    given_at: null,
    stopped_at: null,
    stopped_for: 0,
    closed_at: null,
    duration: null,
    duplicate_of: null,
    reopened: 0,
    followers: 0,
    supports: 0,
    assignee: null,
    urgent: 0,
    news: 0,
    dispute: null,
    parent: null,
    asked_category: null,
    asked_version: null,
    created_at: sentAt,
    updated_at: sentAt,
    ...different,
  };
}
