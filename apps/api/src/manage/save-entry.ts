import type { EntryChanged } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { cityFileOf, type CityPart, isList, kindOf } from "../catalog/city-entries.ts";
import { CityFileRefused } from "../catalog/city-file-refused.ts";
import { type ChangeRow, changesOf, type StoredEntry, takeTurnOf } from "../catalog/entry-history.ts";
import { storeCatalog, type StoredChange } from "../catalog/store-catalog.ts";
import type { Database } from "../database/database.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "../staff/desk-context.ts";
import type { Member } from "../staff/member.ts";
import { effectsOf } from "./effects.ts";
import { requireRight } from "./entry-departments.ts";
import { type Hits, seenOf } from "./find-hits.ts";
import { planChange, type PlannedChange, refusalOf, rowOf, type Wanted } from "./planned-change.ts";
import { type Removal, removalOf } from "./removal.ts";
import { type Settled, settleVisits } from "./settle-visits.ts";

/** Who changes which entry, and what they have agreed to. */
export interface EntrySaving {
  readonly by: Member;
  readonly scope: readonly string[] | null;
  readonly language: string;
  readonly part: CityPart;
  readonly id: string;
  /** That was read; null where the entry shall be new, `latest` where the change is of what it is now. */
  readonly revision: number | null | "latest";
  readonly seen: string | undefined;
  readonly tell: boolean;
}

/** What a saved change has left. */
export interface SavedEntry extends Settled {
  readonly catalog: Catalog;
  readonly outcome: EntryChanged["outcome"];
}

type SavingContext = DeskContext & { readonly database: Pick<Database, "now">; readonly publicUrl: string };

/** Where an entry stands when it is about to be changed. */
interface Begun {
  readonly revision: number;
  readonly rows: readonly StoredEntry[];
  readonly changes: readonly ChangeRow[];
}

/** Makes or changes an entry. Throws `entry-changed`, `invalid-fields`, `effects-changed` and `not-permitted`. */
export async function saveEntry(context: SavingContext, saving: EntrySaving, entry: unknown): Promise<SavedEntry> {
  const begun = await begin(context, saving);
  return finish(context, saving, begun, { entry }, "saved");
}

/** Changes an entry from what it is when its turn comes. Throws `unknown-entry`, and what saving throws. */
export async function changeEntry(
  context: SavingContext,
  saving: Omit<EntrySaving, "revision">,
  change: (now: unknown) => unknown,
): Promise<SavedEntry> {
  const latest = { ...saving, revision: "latest" } as const;
  const begun = await begin(context, latest);
  const row = rowOf(begun.rows, saving.part, saving.id);
  if (!row) throw new Refusal("unknown-entry");
  return finish(context, latest, begun, { entry: change(JSON.parse(row.body)) }, "saved");
}

/** Removes an entry, or withdraws what somebody still has in the hand. Throws `entry-in-use` as well. */
export async function removeEntry(context: SavingContext, saving: EntrySaving): Promise<SavedEntry> {
  const begun = await begin(context, saving);
  const { wanted, outcome } = await removalFrom(context, saving, begun);
  return finish(context, saving, begun, wanted, outcome);
}

function removalFrom(context: SavingContext, { part, id }: EntrySaving, { rows }: Begun): Promise<Removal> {
  return removalOf({ ...context, db: context.tx, now: context.database.now }, rows, part, id);
}

/**
 * Puts back what an entry was before one of its changes; what was nothing before is removed like anything else.
 *
 * Throws `unknown-entry` where there is no such change, and `entry-in-use`.
 */
export async function undoChange(context: SavingContext, saving: EntrySaving, change: number): Promise<SavedEntry> {
  const begun = await begin(context, saving);
  const wanted = versionBefore(begun.changes, change);
  if (wanted !== null) return finish(context, saving, begun, wanted, "saved");
  const removal = await removalFrom(context, saving, begun);
  return finish(context, saving, begun, removal.wanted, removal.outcome);
}

/** What an entry was before a change. Throws `unknown-entry`. */
export function versionBefore(changes: readonly ChangeRow[], revision: number): Wanted {
  const change = changes.find((it) => it.revision === revision);
  if (!change) throw new Refusal("unknown-entry");
  return change.before === null ? null : { entry: JSON.parse(change.before), position: change.position };
}

/** Takes the turn of this city's catalogue; whoever changes it at the same moment waits, and finds it changed. */
async function begin({ tx, city }: SavingContext, { part, id, revision, scope }: EntrySaving): Promise<Begun> {
  const { revision: next, rows } = await takeTurnOf(tx, city);
  const row = rowOf(rows, part, id);
  const changes = await changesOf(tx, city, part, row?.id ?? id);
  const isNew = revision === null && row === undefined;
  if (!isNew && revision !== "latest" && revision !== (changes[0]?.revision ?? 0)) throw new Refusal("entry-changed");
  if (row) requireRight(scope, cityFileOf(rows), part, JSON.parse(row.body));
  return { revision: next, rows, changes };
}

async function finish(
  context: SavingContext,
  saving: EntrySaving,
  { rows, revision }: Begun,
  wanted: Wanted,
  outcome: SavedEntry["outcome"],
): Promise<SavedEntry> {
  const { tx, database, at, city } = context;
  const { by, part, id, scope, tell } = saving;
  const plan = planChange(rows, part, id, wanted);
  if (plan.after) requireRight(scope, plan.file, part, JSON.parse(plan.after.body));
  const actor = `staff:${by.id}`;
  const change = { tx, database, at, actor, revision, before: rows, entries: plan.entries, file: plan.file };
  const stored = await refusingMistakes(plan, part, () => storeCatalog(change));
  const cause = { kind: kindOf(part), entry: (plan.after ?? plan.before)?.id ?? id };
  const agree = (hits: Hits) => requireAgreed(context, saving, stored, hits);
  const settled = await settleVisits({ ...change, ...stored, cause, tell, agree });
  await recordAudit(tx, {
    ...{ city, at, actor, action: "catalog-changed", subject: `${part}/${id}` },
    ...{ before: { revision: revision - 1 }, after: { revision, hits: settled.hits } },
  });
  return { ...settled, catalog: stored.catalog, outcome };
}

/** What only shows when it is stored is told like any other mistake. */
async function refusingMistakes<T>(plan: PlannedChange, part: CityPart, store: () => Promise<T>): Promise<T> {
  try {
    return await store();
  } catch (error) {
    if (!(error instanceof CityFileRefused)) throw error;
    const kind = kindOf(part);
    const at = plan.entries.filter((it) => it.kind === kind).indexOf(plan.after!);
    throw refusalOf(error.mistakes, isList(part) ? `/${part}/${at}` : `/${part}`);
  }
}

/** A change that hits somebody is only made by who has seen whom. */
async function requireAgreed(
  { tx: db, at, publicUrl }: SavingContext,
  { by: member, language, seen }: EntrySaving,
  { before, catalog: after, queues }: StoredChange,
  hits: Hits,
): Promise<void> {
  if (hits.visits.length === 0 || seenOf(hits) === seen) return;
  const change = { before: before!, after, queues, at };
  const effects = await effectsOf(change, hits, { db, publicUrl, reader: { member, language } });
  throw new Refusal("effects-changed", "", { effects });
}
