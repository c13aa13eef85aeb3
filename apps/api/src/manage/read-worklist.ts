import type { Worklist, WorklistEntry, WorklistQuestion } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import type { Database, Reading } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import { closingReason } from "./closing-reason.ts";
import { hitView, mayKnowWho, type Reader } from "./hit-view.ts";
import { findAllListed, findListed, type ListedVisit } from "./worklist-queries.ts";

/** Who looks at the worklist; `scope` is null where it is not confined to departments. */
export interface WorklistReading extends Reader {
  readonly catalog: Catalog;
  readonly scope: readonly string[] | null;
  /** Whether they may act on what they see. */
  readonly acts: boolean;
}

/** Entries of one page. */
const atOnce = 100;

const waiting = ["open", "told", "phoned"] as const;
const counted = [...waiting, "kept"] as const;

/** Whether an entry concerns the reader. */
function concerns({ scope }: Pick<WorklistReading, "scope">, { entry }: ListedVisit): boolean {
  return scope === null || scope.includes(entry.department);
}

/** A page of the worklist, by the time of the visits; of those that wait for somebody unless a state is named. */
export function readWorklist(
  { read: db, now }: Database,
  reading: WorklistReading,
  { state, department, after }: WorklistQuestion,
): Promise<Worklist> {
  const { city } = reading.catalog;
  return read(async () => {
    const states = new Set<string>([...counted, ...(state ? [state] : [])]);
    const all = (await findAllListed(db, now, city, [...states]))
      .filter((it) => concerns(reading, it))
      .filter(({ entry }) => department === undefined || entry.department === department);
    const asked: readonly string[] = state ? [state] : waiting;
    const wanted = all.filter(({ entry }) => asked.includes(entry.state));
    const begin = after === undefined ? 0 : wanted.findIndex(({ entry }) => entry.id === after) + 1;
    const shown = wanted.slice(begin, begin + atOnce);
    const inState = (name: string) => all.filter(({ entry }) => entry.state === name).length;
    return {
      entries: await worklistViews(db, reading, shown),
      counts: { open: inState("open"), told: inState("told"), phoned: inState("phoned"), kept: inState("kept") },
      untold: all.filter(isUntold).length,
      next: begin + shown.length < wanted.length ? shown.at(-1)!.entry.id : null,
    };
  });
}

/** Whether somebody can be told by mail who was not. */
export function isUntold({ entry, visit }: ListedVisit): boolean {
  return entry.told_at === null && visit.email !== null && ["open", "phoned"].includes(entry.state);
}

/** One entry that concerns the reader. Throws `unknown-entry`. */
export async function listedOf(
  db: Reading,
  reading: Pick<WorklistReading, "catalog" | "scope">,
  id: string,
): Promise<ListedVisit> {
  const listed = await findListed(db, reading.catalog.city, id);
  if (!listed || !concerns(reading, listed)) throw new Refusal("unknown-entry");
  return listed;
}

/** Entries as the reader may see them. */
export async function worklistViews(
  db: Reading,
  reading: WorklistReading,
  listed: readonly ListedVisit[],
): Promise<WorklistEntry[]> {
  const staff = listed.map(({ entry }) => entry.changed_by.replace(/^staff:/, ""));
  const names = await namesOfStaff(db, reading.catalog.city, [...new Set(staff)]);
  return listed.map((it, at) => viewOf(reading, it, names.get(staff[at]!) ?? null));
}

function viewOf(reading: WorklistReading, { entry, visit }: ListedVisit, changedBy: string | null): WorklistEntry {
  const { catalog, language, acts } = reading;
  const knows = mayKnowWho(reading, entry.department);
  return {
    id: entry.id,
    state: entry.state as WorklistEntry["state"],
    revision: entry.revision,
    visit: { ...hitView(catalog, visit, reading), name: knows ? visit.name : null },
    phone: knows ? visit.phone : null,
    email: knows ? visit.email : null,
    language: visit.language,
    department: entry.department,
    cause: {
      kind: entry.cause_kind,
      id: entry.cause_entry,
      revision: entry.cause_revision,
      reason: closingReason(catalog, visit, language),
    },
    createdAt: new Date(entry.created_at).toISOString(),
    toldAt: entry.told_at === null ? null : new Date(entry.told_at).toISOString(),
    changedAt: new Date(entry.changed_at).toISOString(),
    changedBy,
    mayChange: acts,
  };
}
