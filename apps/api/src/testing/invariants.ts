import { buildCatalog } from "../catalog/catalog.ts";
import { findEntries } from "../catalog/catalog-queries.ts";
import { cityFileOf } from "../catalog/city-entries.ts";
import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { displacedIn } from "../manage/displaced.ts";
import { findOccupants, findStanding } from "../manage/worklist-queries.ts";
import { ticketViolations } from "./ticket-invariants.ts";

const live = ["held", "unconfirmed", "booked", "arrived", "called", "served", "missed"];

/**
 * Checks what must be true after any run: what is taken in each cell is what live holds and visits take, no cell is
 * beyond `capacity`, every booked visit with an address has its message, every visit that is not over has a counter or
 * waits on the worklist, and
 * every ticket stands where its visit does. Answers with a sentence for each violation.
 */
export async function violations(database: Database, capacity: number): Promise<string[]> {
  const { read } = database;
  const rows = await read.selectFrom("visit").selectAll().execute();
  const cells = await read.selectFrom("cell").selectAll().where("taken", ">", 0).execute();
  const messages = new Set((await read.selectFrom("outbox").select("subject").execute()).map((it) => it.subject));
  const expected = new Map<string, number>();
  for (const row of rows.filter((it) => live.includes(it.state))) {
    for (let at = row.starts_at; at < row.cells_end; at += row.cell) {
      expected.set(`${row.queue} ${at}`, (expected.get(`${row.queue} ${at}`) ?? 0) + 1);
    }
  }
  const taken = new Map(cells.map((it) => [`${it.queue} ${it.starts_at}`, it.taken]));
  const wrong = [...new Set([...expected.keys(), ...taken.keys()])].filter((it) => expected.get(it) !== taken.get(it));
  const over = cells.filter((it) => it.taken > capacity);
  const silent = rows.filter((it) => it.reference && it.email && !messages.has(it.id));
  return [
    ...wrong.map((it) => `cell ${it}: ${taken.get(it)} taken, ${expected.get(it)} visits`),
    ...over.map((it) => `cell ${it.queue} ${it.starts_at}: ${it.taken} of ${capacity}`),
    ...silent.map((it) => `visit ${it.id} has no message`),
    ...(await ticketViolations(database)),
    ...(await forgotten(database)),
  ];
}

/** Visits and holds without a counter that nobody knows of. */
async function forgotten({ read, now }: Database): Promise<string[]> {
  const found: string[] = [];
  for (const { city } of await read.selectFrom("city").select("city").execute()) {
    const catalog = buildCatalog(cityFileOf(await findEntries(read, city)), 0);
    const queues = await read.selectFrom("queue").select("queue").where("city", "=", city).execute();
    const names = queues.map(({ queue }) => queue);
    const displaced = displacedIn(catalog, await findOccupants(read, now, city, names), await readNow(read, now));
    const known = new Set((await findStanding(read, city, [...displaced])).map(({ visit }) => visit));
    found.push(...[...displaced].filter((id) => !known.has(id)).map((id) => `visit ${id} has no counter`));
  }
  return found;
}
