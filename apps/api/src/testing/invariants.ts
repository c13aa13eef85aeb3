import type { Database } from "../database/database.ts";

const live = ["held", "unconfirmed", "booked", "arrived", "called", "served", "missed"];

/**
 * Checks what must be true after any run: what is taken in each cell is what live holds and visits take, no cell is
 * beyond `capacity`, every booked visit with an address has its message. Answers with a sentence for each violation.
 */
export async function violations({ read }: Database, capacity: number): Promise<string[]> {
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
  ];
}
