import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as contract from "@okienko/contract";
import { startOfDay } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { readNow } from "../database/read-now.ts";
import type { Database } from "../database/database.ts";
import type { Selectable } from "kysely";
import type { ReportTable } from "../database/tables.ts";
import { knowledgeCity } from "../testing/knowledge-city.ts";
import { Resident } from "../testing/resident.ts";
import { shifted } from "../testing/shifted.ts";
import { storedReport } from "../testing/stored-report.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const zone = "Europe/Warsaw";
const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;

/** The day of the change to winter time, and the days round it. */
const [saturday, sunday, monday] = ["2026-10-24", "2026-10-25", "2026-10-26"];
const at = (day: string, hours: number) => startOfDay(day, zone) + hours * hour;
const noonOfWednesday = at("2026-10-28", 12);

type Row = Partial<Selectable<ReportTable>>;

for (const { name, open } of await testDatabases()) {
  describe(`statistics on ${name}`, () => {
    let parts: TestParts;
    let resident: Resident;
    before(async () => {
      parts = await testParts({ city: knowledgeCity, open, environment: { PUBLIC_URL: "https://city.example" } });
      const database = await clockAt(parts.database, noonOfWednesday);
      resident = new Resident(createApp({ ...parts, database }));
      await store(reports);
    });
    after(() => parts.remove());

    async function store(rows: readonly Row[]): Promise<void> {
      const stored = rows.map((row) => storedReport({ city: "poznan", category: "pothole", ...row }));
      await parts.database.writer.insertInto("report").values(stored).execute();
      const rated = stored.filter((it) => it.reopened > 0);
      const said = rated.map((it) => ({
        city: it.city,
        report: it.id,
        closing: 1,
        solved: 0,
        created_at: at(monday, 9),
      }));
      await parts.database.writer.insertInto("feedback").values(said).execute();
    }

    async function numbers(query: string): Promise<contract.Statistics> {
      const { status, body, text } = await resident.ask<contract.Statistics>("GET", `/statistics${query}`);
      assert.equal(status, 200, text);
      return contract.Statistics.strict().parse(body);
    }

    const ofPothole = (it: contract.Statistics) => it.categories.find(({ category }) => category === "pothole")!;

    it("count reports by the city's days, also where the clocks change", async () => {
      const { days, received, closed } = await numbers(`?from=${saturday}&to=${monday}`);
      assert.deepEqual(days, [
        { date: saturday, received: 2, closed: 0 },
        { date: sunday, received: 3, closed: 1 },
        { date: monday, received: 2, closed: 8 },
      ]);
      assert.deepEqual([received, closed], [7, 9]);
    });

    it("tell kinds, channels, what is open, late and opened again", async () => {
      const it = await numbers(`?from=${saturday}&to=${monday}`);
      assert.deepEqual(
        it.kinds.map(({ kind, received }) => [kind, received]),
        [
          ["information", 0],
          ["intervention", 6],
          ["complaint", 0],
          ["idea", 1],
        ],
      );
      assert.deepEqual(it.channels, [
        { channel: "web", received: 6 },
        { channel: "open311", received: 1 },
      ]);
      const { open: opened, overdue, reopened, promised, onTime } = ofPothole(it);
      assert.deepEqual(
        { opened, overdue, reopened, promised, onTime },
        { opened: 5, overdue: 1, reopened: 1, promised: 2, onTime: 1 },
      );
      assert.deepEqual([it.open, it.reopened], [6, 1]);
      assert.deepEqual(
        it.categories.map(({ category }) => category),
        ["pothole", "street-light"],
      );
    });

    it("say how long closing usually takes, without duplicates and instant closings", async () => {
      const { usual } = ofPothole(await numbers(`?from=${saturday}&to=${monday}`));
      // 1, 2, 3, 4 and 10 days and a bit
      assert.deepEqual(usual, { half: 3.1, fourOfFive: 4.1, reports: 5 });
    });

    it("are of the last 30 days without dates, and say nothing where there is nothing", async () => {
      const it = await numbers("");
      assert.deepEqual([it.from, it.to, it.days.length], ["2026-09-29", "2026-10-28", 30]);
      const empty = await numbers("?from=2020-01-01&to=2020-12-31");
      assert.deepEqual([empty.received, empty.closed, empty.reopened, empty.days.length], [0, 0, 0, 366]);
    });

    const refused: [string, string][] = [
      ["?from=2026-10-25&to=2026-10-24", "range-reversed"],
      ["?from=2020-01-01&to=2021-01-01", "range-too-long"],
      ["?from=2026-10-32", "malformed-request"],
      ["?to=yesterday", "malformed-request"],
    ];
    for (const [query, code] of refused)
      it(`refuse ${query}`, async () => {
        assert.equal((await resident.ask("GET", `/statistics${query}`)).body.code, code);
      });

    it("are sent again only when they have changed", async () => {
      const { headers } = await resident.ask("GET", "/statistics");
      const again = await resident.ask("GET", "/statistics", undefined, {
        headers: { "if-none-match": headers.get("etag")! },
      });
      assert.equal(again.status, 304);
    });
  });
}

const late = 2 * hour;
const promised = at(monday, 24);

/** What stands in the database: sent on three days, closed on two of them. */
const reports: Row[] = [
  { created_at: at(saturday, 0), promised_at: at(sunday, 0) }, // open and overdue
  { created_at: at(sunday, 0) - 1, promised_at: at(saturday, 20), stopped_at: at(saturday, 10), state: "waiting" },
  { created_at: at(sunday, 0), category: "street-light" },
  { created_at: at(sunday, 24), channel: "open311" }, // the day has 25 hours
  { created_at: at(sunday, 25) - minute, ...closedAt(at(sunday, 25) - 1, null) },
  { created_at: at(monday, 0), kind: "idea" },
  { created_at: at(monday, 1), ...closedAt(at(monday, 20), null), state: "duplicate", promised_at: promised },
  ...[1, 2, 3, 4, 10].map((days): Row => {
    const closing = closedAt(at(monday, 2), days * dayLength + late);
    return { created_at: at(monday, 2) - days * dayLength - late - 30 * dayLength, ...closing };
  }),
  { created_at: at("2026-09-01", 1), ...closedAt(at(monday, 3), null), promised_at: promised },
  { created_at: at("2026-09-01", 1), ...closedAt(at(monday, 3), null), promised_at: at(monday, 2) },
  { created_at: at("2026-09-01", 1), ...closedAt(at(monday, 3) - 3 * dayLength, null), promised_at: promised },
  { created_at: at("2026-09-01", 1), reopened: 1, state: "in-progress" },
];

function closedAt(closed_at: number, duration: number | null): Row {
  return { state: "done", closed_at, duration };
}

async function clockAt(database: Database, instant: number): Promise<Database> {
  return shifted(database, instant - (await readNow(database.read, database.now)));
}
