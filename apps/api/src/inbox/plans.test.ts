import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { CompiledQuery, sql } from "kysely";
import type { Database, Reading } from "../database/database.ts";
import { reportReading } from "../reports/report-context.ts";
import { type Clerk, InboxDesk } from "../testing/inbox-desk.ts";
import { manyReports } from "../testing/many-reports.ts";
import { plansOf } from "../testing/plans-of.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { countInbox, findInbox, findInTiles, type Place } from "./inbox-queries.ts";
import { type InboxFilter, inboxSearch } from "./inbox-search.ts";

const filters: Readonly<Record<string, InboxFilter>> = {
  "everything that is open": {},
  "what is overdue": { overdue: true },
  "a rare state": { state: "waiting" },
  "a category": { category: "lamp" },
  "a department": { department: "roads" },
  "a member": { assignee: "me" },
  "what is held": { held: true },
  "what is disputed": { disputed: true },
  "a part of the map": { bbox: [16, 52, 17, 53] },
  "a stretch of days": { from: "2026-01-01", to: "2026-01-31" },
  "what is closed": { state: "closed" },
  "a closed state": { state: "rejected" },
};

const place: Place = { order: 1, id: "1" };

for (const { name, open } of await testDatabases())
  describe(`how the inbox is read (${name})`, () => {
    let desk: InboxDesk;
    let clerk: Clerk;
    before(async () => {
      desk = await InboxDesk.open(open);
      clerk = await desk.member(["clerk"]);
      // SQLite plans without having counted; PostgreSQL would read a small table whole
      if (desk.parts.database.kind === "postgres") await fill(desk.parts.database);
    });
    after(() => desk.parts.remove());

    async function explain(ask: (db: Reading) => Promise<unknown>): Promise<string> {
      const { database } = desk.parts;
      if (database.kind === "sqlite") return (await plansOf(database, ask)).join("\n");
      const asked: string[] = [];
      const db = database.read.withPlugin({
        transformQuery({ node, queryId }) {
          const compiled = database.read.getExecutor().compileQuery(node, queryId);
          asked.push(compiled.sql.replace(/\$(\d+)/g, (_, at: string) => literal(compiled.parameters[Number(at) - 1])));
          return node;
        },
        transformResult: ({ result }) => Promise.resolve(result),
      });
      await ask(db);
      const plans = asked.map((it) => database.read.executeQuery<Plan>(CompiledQuery.raw(`explain ${it}`) as never));
      return (await Promise.all(plans)).flatMap(({ rows }) => rows.map((it) => it["QUERY PLAN"])).join("\n");
    }

    const search = async (filter: InboxFilter) => {
      const reading = reportReading(desk.parts, await desk.parts.catalogs.forCity("lipowo"));
      return inboxSearch(reading, { scope: ["residents", "roads"], member: { id: clerk.id } as never }, filter, 1);
    };

    for (const [what, filter] of Object.entries(filters))
      it(`finds ${what} by reading open or closed reports alone`, async () => {
        const wanted = await search(filter);
        for (const after of [null, place]) {
          const plan = await explain((db) => findInbox(db, wanted, { after, limit: 51 }));
          if (desk.parts.database.kind === "sqlite") {
            assert.match(plan, /USING COVERING INDEX report_(inbox|archive)/, plan);
            assert.doesNotMatch(plan, /TEMP B-TREE/, plan);
          }
          // PostgreSQL has counted: where few are left it may sort what another index of open ones gives it
          assert.match(plan, wanted.part === "open" ? /report_(inbox|open)/ : /report_(archive|closed_time)/, plan);
          assert.doesNotMatch(plan, /Seq Scan/, plan);
        }
      });

    it("counts in the same index", async () => {
      const wanted = await search({});
      const plan = await explain((db) => countInbox(db, wanted, { at: 1, me: "1" }));
      assert.match(plan, /report_inbox/, plan);
    });

    it("finds neighbours by the squares of the map", async () => {
      const plan = await explain((db) => findInTiles(db, "lipowo", [1, 2, 3], 300));
      assert.match(plan, /report_tile/, plan);
    });
  });

/** A city where one of twenty reports is open. */
async function fill(database: Database): Promise<void> {
  await manyReports(database, 40_000, { lat: 0.2, lng: 0.2 });
  await sql`update report set state = 'done', closed_at = created_at where created_at % 20 != 0`.execute(
    database.writer,
  );
  await sql`update report set state = 'new', closed_at = null where created_at % 20 = 0`.execute(database.writer);
  await sql`vacuum analyze report`.execute(database.writer);
}

type Plan = Readonly<Record<"QUERY PLAN", string>>;

function literal(value: unknown): string {
  return typeof value === "number" ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}
