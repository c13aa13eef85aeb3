import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type { Numbers } from "@okienko/contract";
import { addDays, dayOf, startOfDay } from "@okienko/scheduling";
import { createApp } from "../app.ts";
import { readNow } from "../database/read-now.ts";
import { newId } from "../references/id.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { readCsv } from "../testing/read-csv.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import { Spreads } from "./spread.ts";

const minute = 60_000;
const zone = "Europe/Warsaw";

describe("a spread", () => {
  it("tells within how many minutes half and four of five were done", () => {
    const spreads = new Spreads();
    assert.equal(spreads.spread(), null);
    for (const it of [9, 1, 3, 7, 5, 2, 4, 10, 8, 6]) spreads.add(it * minute);
    assert.deepEqual(spreads.spread(), { half: 5, most: 8 });
    spreads.add(-5 * minute);
    assert.deepEqual(spreads.spread(), { half: 5, most: 8 });
  });
});

const hostile = '=HYPERLINK("http://x")';
const city = structuredClone(cities.poznan) as {
  queues: { id: string; office: string; name: object; procedures: string[] }[];
};
for (const it of city.queues) Object.assign(it, { name: { pl: hostile } });

for (const { name, open } of await testDatabases()) {
  describe(`numbers on ${name}`, () => {
    let parts: TestParts;
    let manager: DeskBrowser;
    let yesterday: string;
    const [queue, other] = [
      city.queues[0]!,
      city.queues.find((it) => it.office === city.queues[0]!.office && it !== city.queues[0])!,
    ];

    beforeEach(async () => {
      parts = await testParts({ open, city });
      manager = new DeskBrowser(createApp(parts));
      await signedIn(parts, manager, ["administrator"]);
      yesterday = addDays(dayOf(await readNow(parts.database.read, parts.database.now), zone), -1);
    });
    afterEach(() => parts.remove());

    const at = (hour: number, minutes = 0) => startOfDay(yesterday, zone) + (hour * 60 + minutes) * minute;

    interface Came {
      readonly state?: string;
      readonly arrived?: number;
      readonly called?: number;
      readonly served?: [number, number];
      readonly walkIn?: boolean;
      readonly in?: string;
    }

    /** Puts a visit of yesterday into the database, and its ticket where it came. */
    async function visit(start: number, state: string, came: Came | null = null): Promise<void> {
      const { writer } = parts.database;
      const id = newId();
      const created_at = came?.walkIn ? came.arrived! : start - 86_400_000;
      const base = {
        city: "poznan",
        queue: queue.id,
        office: queue.office,
        procedure: queue.procedures[0]!,
        quantity: 1,
      };
      await writer
        .insertInto("visit")
        .values({
          ...{ ...base, id, state, hold_hash: "x", starts_at: start, ends_at: start + 15 * minute },
          ...{ cell: 15 * minute, cells_end: start + 15 * minute, day: yesterday, wall_time: "08:00", time_zone: zone },
          ...{ channel: "online", extensions: 0, sequence: 0, created_at, changed_at: start },
        })
        .execute();
      if (!came) return;
      await writer
        .insertInto("ticket")
        .values({
          ...{
            city: "poznan",
            visit: id,
            office: queue.office,
            day: yesterday,
            procedure: queue.procedures[0]!,
            quantity: 1,
          },
          ...{ queue: came.in ?? queue.id, state: came.state ?? "served", revision: 1, calls: 1, served_for: 0 },
          ...{ arrived_at: came.arrived!, ready_at: came.arrived!, due_at: came.walkIn ? null : start },
          ...{ first_called_at: came.called ?? null, serving_at: came.served?.[0] ?? null },
          ...{ finished_at: came.served?.[1] ?? null, changed_at: start, code: null },
        })
        .execute();
    }

    const numbers = async (query = `from=${yesterday}&to=${yesterday}`) =>
      (await manager.ask<Numbers>("GET", `/numbers?${query}`)).body;

    it("counts who came, waited, was served, was missed and never came", async () => {
      await visit(at(8), "served", { arrived: at(7, 50), called: at(8, 4), served: [at(8, 5), at(8, 15)] });
      await visit(at(9), "served", { arrived: at(9, 2), called: at(9, 12), served: [at(9, 13), at(9, 33)] });
      await visit(at(9), "missed", { state: "missed", arrived: at(8, 55), called: at(9, 1) });
      await visit(at(10), "booked");
      await visit(at(11), "cancelled");
      await visit(at(12), "arrived", { state: "waiting", arrived: at(12), walkIn: true });
      await visit(at(13), "served", {
        arrived: at(13),
        called: at(13, 30),
        served: [at(13, 30), at(13, 40)],
        in: other.id,
      });
      const { visits, queues, hours, days } = await numbers();
      assert.deepEqual(visits, {
        ...{ booked: 5, cancelled: 1, arrived: 5, walkIns: 1, served: 3, missed: 2, noShows: 1 },
        ...{ wait: { half: 4, most: 30 }, service: { half: 10, most: 20 } },
      });
      const own = queues.find((it) => it.queue === queue.id)!;
      const passed = queues.find((it) => it.queue === other.id)!;
      assert.deepEqual([own.booked, own.arrived, own.served, passed.booked, passed.arrived], [5, 4, 2, 0, 1]);
      assert.deepEqual(
        hours.map(({ hour, arrived }) => [hour, arrived]),
        [
          [7, 1],
          [8, 1],
          [9, 1],
          [12, 1],
          [13, 1],
        ],
      );
      assert.deepEqual(
        days.map(({ date, arrived }) => [date, arrived]),
        [[yesterday, 5]],
      );
    });

    it("weighs what was free against what was taken", async () => {
      const monday = "2026-12-07";
      const start = startOfDay(monday, zone) + 8 * 60 * minute;
      await parts.database.writer
        .insertInto("cell")
        .values({ city: "poznan", queue: queue.id, starts_at: start, taken: 2 })
        .execute();
      const { queues, days } = await numbers(`from=${monday}&to=${monday}&office=${queue.office}`);
      const { capacity } = queues.find((it) => it.queue === queue.id)!;
      const step = (queue as unknown as { step: number }).step;
      assert.equal(capacity.taken, 2 * step);
      assert.ok(capacity.online > capacity.taken && capacity.staff >= capacity.online);
      assert.equal(days[0]!.taken, 2 * step);
      assert.ok(queues.every(({ office }) => office === queues[0]!.office));
    });

    it("refuses ranges that make no sense and offices that are not there", async () => {
      for (const [query, code] of [
        ["from=2026-11-02&to=2026-11-01", "range-reversed"],
        ["from=2026-01-01&to=2026-11-01", "range-too-long"],
        ["office=nowhere", "unknown-office"],
        ["from=yesterday", "malformed-request"],
      ])
        assert.equal((await manager.ask("GET", `/numbers?${query}`)).body.code, code);
    });

    it("tells a manager of the own departments alone", async () => {
      const confined = new DeskBrowser(createApp(parts));
      const catalog = await parts.catalogs.forCity("poznan");
      const { department } = catalog.procedures.get(queue.procedures[0]!)!;
      await signedIn(parts, confined, ["manager"], { departments: [department] });
      const { body } = await confined.ask<Numbers>("GET", "/numbers");
      assert.deepEqual(
        body.departments.map((it) => it.department),
        [department],
      );
      const served = new Set(
        body.queues.flatMap((it) => catalog.file.queues.find(({ id }) => id === it.queue)!.procedures),
      );
      assert.ok([...served].some((it) => catalog.procedures.get(it)!.department === department));
      assert.ok(body.queues.length < catalog.file.queues.length);
      assert.deepEqual([body.conversations, body.reportDays], [[], []]);
    });

    it("gives each table as a file that a spreadsheet takes for text", async () => {
      for (const table of ["queues", "days", "hours", "departments", "report-days", "satisfaction", "conversations"]) {
        const cookie = [...manager.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
        const response = await createApp(parts).request(`/api/v1/desk/numbers/${table}`, { headers: { cookie } });
        assert.equal(response.status, 200, table);
        assert.match(
          response.headers.get("content-disposition")!,
          new RegExp(`attachment; filename="okienko-${table}.csv"`),
        );
        const bytes = Buffer.from(await response.arrayBuffer());
        assert.deepEqual([...bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
        const rows = readCsv(bytes.subarray(3).toString("utf8"));
        if (table === "queues") assert.equal(rows[0]!["name"], `'${hostile}`);
      }
      assert.equal((await manager.ask("GET", "/numbers/visits")).status, 400);
    });
  });
}
