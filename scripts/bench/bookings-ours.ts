import { importCity } from "../../apps/api/src/catalog/import-city.ts";
import { StoredCatalogs } from "../../apps/api/src/catalog/stored-catalogs.ts";
import { openDatabase } from "../../apps/api/src/database/database.ts";
import { migrate } from "../../apps/api/src/database/migrate.ts";
import { write } from "../../apps/api/src/database/transaction.ts";
import { bookVisit } from "../../apps/api/src/visits/book-visit.ts";
import { holdTime, wantedTime } from "../../apps/api/src/visits/hold-time.ts";
import { roundTheClock } from "../../apps/api/src/testing/round-the-clock.ts";

const cell = 20 * 60_000;

/** Makes a database with a city whose counters are never full. */
export async function fillDatabase(path: string): Promise<void> {
  const database = openDatabase(`sqlite:${path}`);
  await migrate(database);
  await importCity(database, roundTheClock(400, { booking: { maxVisitsPerContact: 100 } }));
  await database.close();
}

/** Books visits of one cell through the product's use cases. */
export async function ourBookings(path: string) {
  const database = openDatabase(`sqlite:${path}`);
  const catalog = await new StoredCatalogs(database).forCity((await new StoredCatalogs(database).cities())[0]!);
  const first = Math.ceil(Date.now() / cell) * cell + 24 * 3_600_000;
  let booked = 0;

  async function book(): Promise<void> {
    const start = new Date(first + (booked % 500) * cell).toISOString();
    const contact = { name: "Anna", email: `anna${booked++}@example.org` };
    const request = { procedure: "library-card", office: "town-house", start, quantity: 1 };
    const wanted = wantedTime({ catalog }, request, "online");
    const context = { catalog, now: database.now, publicUrl: "https://city.example" };
    const hold = await write(database, (tx) => holdTime({ ...context, tx }, wanted));
    await write(database, (tx) => bookVisit({ ...context, tx }, { hold, contact }, "en"));
  }

  return {
    run: async (count: number) => {
      for (let it = 0; it < count; it++) await book();
    },
    close: () => database.close(),
  };
}
