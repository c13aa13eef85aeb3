import { randomUUID } from "node:crypto";
import { importCity } from "../../apps/api/src/catalog/import-city.ts";
import { StoredCatalogs } from "../../apps/api/src/catalog/stored-catalogs.ts";
import { openDatabase } from "../../apps/api/src/database/database.ts";
import { migrate } from "../../apps/api/src/database/migrate.ts";
import { write } from "../../apps/api/src/database/transaction.ts";
import { bookVisit } from "../../apps/api/src/visits/book-visit.ts";
import { holdTime, wantedTime } from "../../apps/api/src/visits/hold-time.ts";
import { roundTheClock } from "../../apps/api/src/testing/round-the-clock.ts";

/** Milliseconds from one start to the next. */
export const cell = 20 * 60_000;

/** Makes a database with a city whose counters are never full. */
export async function fillDatabase(url: string): Promise<void> {
  const database = openDatabase(url);
  await migrate(database);
  await importCity(database, roundTheClock(400, { booking: { maxVisitsPerContact: 100 } }));
  await database.close();
}

/** Books visits of one cell through the product's use cases. */
export async function ourBookings(url: string) {
  const database = openDatabase(url);
  const catalog = await new StoredCatalogs(database).forCity((await new StoredCatalogs(database).cities())[0]!);
  const first = Math.ceil(Date.now() / cell) * cell + 24 * 3_600_000;
  let booked = 0;

  /** The two transactions of the next booking. */
  function steps() {
    const start = new Date(first + (booked++ % 500) * cell).toISOString();
    const contact = { name: "Anna", email: `${randomUUID()}@example.org` };
    const request = { procedure: "library-card", office: "town-house", start, quantity: 1 };
    const wanted = wantedTime({ catalog }, request, "online");
    const context = { catalog, now: database.now, publicUrl: "https://city.example", actor: "resident" as const };
    let held: Awaited<ReturnType<typeof holdTime>>;
    return {
      hold: async () => void (held = await write(database, (tx) => holdTime({ ...context, tx }, wanted))),
      visit: async () =>
        void (await write(database, (tx) => bookVisit({ ...context, tx }, { hold: held, contact }, "en"))),
    };
  }

  return {
    steps,
    writer: database.writer,
    run: async (count: number) => {
      for (let it = 0; it < count; it++) {
        const { hold, visit } = steps();
        await hold();
        await visit();
      }
    },
    close: () => database.close(),
  };
}
