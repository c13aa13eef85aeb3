/**
 * Durable bookings per second: our hold and our booking, two transactions, against the very same statements with the
 * same parameters sent to better-sqlite3 by nothing but a loop, on a copy of the same file, in turns.
 *
 *     node scripts/bench/bookings.ts
 */
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { record, replay } from "./bookings-bare.ts";
import { fillDatabase, ourBookings } from "./bookings-ours.ts";
import { median, table } from "./side-by-side.ts";

const bookings = 400;
const turns = 9;
const folder = mkdtempSync(join(tmpdir(), "okienko-bench-"));
const empty = join(folder, "empty.db");
await fillDatabase(`sqlite:${empty}`);

function copy(name: string): string {
  const path = join(folder, name);
  cpSync(empty, path);
  return path;
}

const recorder = await ourBookings(`sqlite:${copy("recorded.db")}`);
const statements = await record(() => recorder.run(bookings));
await recorder.close();

const spent: { ours: number; bare: number }[] = [];
for (let turn = 0; turn <= turns; turn++) {
  const ours = await ourBookings(`sqlite:${copy(`ours-${turn}.db`)}`);
  const start = performance.now();
  await ours.run(bookings);
  const ourTime = performance.now() - start;
  await ours.close();
  // the first turn warms up
  if (turn > 0) spent.push({ ours: ourTime, bare: replay(copy(`bare-${turn}.db`), statements) });
}
rmSync(folder, { recursive: true });

const ours = median(spent.map((it) => it.ours));
const bare = median(spent.map((it) => it.bare));
table("Durable bookings (hold and visit), SQLite, synchronous=FULL", [
  { what: "the same SQL, bare", perSecond: (bookings * 1000) / bare, ratio: 1 },
  { what: "ours", perSecond: (bookings * 1000) / ours, ratio: bare / ours, aim: 0.5 },
]);
