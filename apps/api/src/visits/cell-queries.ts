import type { RawBuilder } from "kysely";
import type { OfferedCell } from "../availability/offer.ts";
import type { Writing } from "../database/database.ts";
import { statement } from "../database/statement.ts";
import type { TakenCells } from "./cells.ts";

/** Takes one counter of a cell. False when the cell is full; never looks first. */
export async function takeCell(tx: Writing, city: string, queue: string, cell: OfferedCell): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("cell")
    .values({ city, queue, starts_at: cell.startsAt, taken: 1 })
    .onConflict((on) =>
      on
        .columns(["city", "queue", "starts_at"])
        .doUpdateSet((eb) => ({ taken: eb("cell.taken", "+", 1) }))
        .where("cell.taken", "<", cell.capacity),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
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

/** Ids of the holds and unconfirmed visits of these queues that have run out, in an order that is the same for all. */
export async function listDue(
  tx: Writing,
  now: RawBuilder<number>,
  city: string,
  queues: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom("visit")
    .select("id")
    .where("city", "=", city)
    .where("queue", "in", queues)
    .where("expires_at", "<=", now)
    .execute();
  // asked for in order, SQLite would read all visits of the city by their ids
  return rows.map(({ id }) => id).sort();
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
