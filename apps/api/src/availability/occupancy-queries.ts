import { sql } from "kysely";
import type { Database, Reading } from "../database/database.ts";

/** The database's time, and how often the catalogue and each queue of a wish have changed. */
export interface Revisions {
  readonly now: number;
  readonly catalog: number;
  /** The same for the catalogues of all cities together. */
  readonly catalogs: number;
  readonly queues: ReadonlyMap<string, number>;
}

/** One row of what a queue has taken: a cell, or a visit that will end by itself. */
interface OccupancyRow {
  readonly starts_at: number;
  readonly taken: number;
  readonly cells_end: number;
  readonly expires_at: number | null;
}

/** What is taken in a queue from an instant on, as one statement saw it. */
export interface OccupancyRows {
  readonly revision: number;
  readonly cells: readonly { readonly startsAt: number; readonly taken: number }[];
  readonly expiring: readonly { readonly startsAt: number; readonly cellsEnd: number; readonly expiresAt: number }[];
}

interface RevisionRow {
  readonly kind: "queue" | "city";
  readonly name: string;
  readonly revision: number;
  readonly now: number;
}

/** The question for the revisions of some queues, compiled once: compiling costs more than asking. */
export function revisionsOf({ read, now }: Database, city: string, ids: readonly string[]): () => Promise<Revisions> {
  // two plain reads: joining them would take three times as long
  const query = sql<RevisionRow>`
    select 'queue' as kind, queue as name, revision, ${now} as now from queue
      where city = ${city} and queue in (${sql.join(ids.length > 0 ? ids : [""])})
    union all
    select 'city', city, revision, ${now} from city`.compile(read);
  return async () => {
    const { rows } = await read.executeQuery(query);
    const queues = new Map<string, number>();
    let [now, catalog, catalogs] = [0, 0, 0];
    for (const { kind, name, revision, now: at } of rows) {
      now = Math.max(now, at);
      if (kind === "queue") queues.set(name, revision);
      else catalogs += revision;
      if (kind === "city" && name === city) catalog = revision;
    }
    return { now, catalog, catalogs, queues };
  };
}

/** Reads what is taken in a queue from `from` on. One statement, so that cells and holds are of one moment. */
export async function readOccupancy(db: Reading, city: string, queue: string, from: number): Promise<OccupancyRows> {
  const { rows } = await sql<OccupancyRow & { kind: string; revision: number }>`
    select 'queue' as kind, revision, 0 as starts_at, 0 as taken, 0 as cells_end, 0 as expires_at
      from queue where city = ${city} and queue = ${queue}
    union all
    select 'cell', 0, starts_at, taken, 0, 0 from cell
      where city = ${city} and queue = ${queue} and starts_at >= ${from} and taken > 0
    union all
    select 'visit', 0, starts_at, 1, cells_end, expires_at from visit
      where city = ${city} and queue = ${queue} and expires_at is not null`.execute(db);
  const ofKind = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    revision: ofKind("queue")[0]?.revision ?? -1,
    cells: ofKind("cell").map((row) => ({ startsAt: row.starts_at, taken: row.taken })),
    expiring: ofKind("visit").map((row) => ({
      startsAt: row.starts_at,
      cellsEnd: row.cells_end,
      expiresAt: row.expires_at!,
    })),
  };
}
