import type { RawBuilder } from "kysely";
import type { OfferedCell } from "../availability/offer.ts";
import type { Writing } from "../database/database.ts";
import { LatelyUsed } from "../database/lately-used.ts";
import { statement } from "../database/statement.ts";
import type { TakenCells } from "./cells.ts";
import type { VisitRow } from "./visit-queries.ts";

const take = statement<OfferedCell & { city: string; queue: string }>((db, value) =>
  db
    .insertInto("cell")
    .values({ city: value("city"), queue: value("queue"), starts_at: value("startsAt"), taken: 1 })
    .onConflict((on) =>
      on
        .columns(["city", "queue", "starts_at"])
        .doUpdateSet((eb) => ({ taken: eb("cell.taken", "+", 1) }))
        .where("cell.taken", "<", value("capacity")),
    ),
);

/** Takes one counter of a cell. False when the cell is full; never looks first. */
export async function takeCell(tx: Writing, city: string, queue: string, cell: OfferedCell): Promise<boolean> {
  return (await take(tx, { city, queue, ...cell })).numAffectedRows === 1n;
}

/** Gives back one counter of each cell that is taken; cells of another length, from before or since, are not its own. */
export async function releaseCells(tx: Writing, city: string, { queue, starts_at, cells_end, cell }: TakenCells) {
  await tx
    .updateTable("cell")
    .set((eb) => ({ taken: eb("taken", "-", 1) }))
    .where("city", "=", city)
    .where("queue", "=", queue)
    .where("starts_at", ">=", starts_at)
    .where("starts_at", "<", cells_end)
    .where((eb) => eb(eb(eb.parens("starts_at", "-", starts_at), "%", cell), "=", 0))
    .execute();
}

/** A hold or an unconfirmed visit that has run out. */
export type Due = Pick<VisitRow, "id" | "queue">;

interface DueOrNone {
  readonly at: number;
  readonly id: string | null;
  readonly queue: string | null;
}

type InQueues = { city: string; now: RawBuilder<number> } & Readonly<Record<number, string>>;

const dueInQueues = (count: number) =>
  statement<InQueues, DueOrNone>((db, value, now) => {
    const queues = Array.from({ length: count }, (_, at) => value(at));
    return db
      .selectFrom(db.selectNoFrom(now.as("at")).as("clock"))
      .leftJoin("visit", (on) =>
        on
          .on("visit.city", "=", value("city"))
          .on("visit.queue", "in", queues)
          .onRef("visit.expires_at", "<=", "clock.at"),
      )
      .select(["clock.at", "visit.id", "visit.queue"]);
  });

const due = new LatelyUsed<ReturnType<typeof dueInQueues>>(50);

/** The database's time, and what has run out in these queues by then, in an order that is the same for all. */
export async function listDue(tx: Writing, now: RawBuilder<number>, city: string, queues: readonly string[]) {
  const count = Math.max(queues.length, 1);
  const list = due.get(String(count), () => dueInQueues(count));
  const { rows } = await list(tx, { city, now, 0: "", ...queues });
  const found = rows.filter((it): it is DueOrNone & Due => it.id !== null);
  // asked for in order, SQLite would read all visits of the city by their ids
  return { now: rows[0]!.at, due: found.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

/**
 * Ends a hold or an unconfirmed visit that has run out, and tells what it took: it may have been moved since it was
 * listed. `undefined` when somebody else has ended or extended it.
 */
export async function expire(
  tx: Writing,
  now: RawBuilder<number>,
  city: string,
  id: string,
): Promise<TakenCells | undefined> {
  return tx
    .updateTable("visit")
    .set({ state: "expired", changed_at: now, expires_at: null })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("state", "in", ["held", "unconfirmed"])
    .where("expires_at", "<=", now)
    .returning(["queue", "starts_at", "cells_end", "cell"])
    .executeTakeFirst();
}

const raise = statement<{ city: string; queue: string; plan: number }>((db, value) =>
  db
    .updateTable("queue")
    .set((eb) => ({ revision: eb("revision", "+", 1) }))
    .where("city", "=", value("city"))
    .where("queue", "=", value("queue"))
    .where("plan", "<=", value("plan")),
);

/** Raises the revision of a queue. False when its opening rules are newer than `plan`. */
export async function raiseQueue(tx: Writing, city: string, queue: string, plan: number): Promise<boolean> {
  return (await raise(tx, { city, queue, plan })).numAffectedRows === 1n;
}
