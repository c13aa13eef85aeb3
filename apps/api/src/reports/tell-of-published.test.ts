import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { sql } from "kysely";
import { createApp } from "../app.ts";
import { write } from "../database/transaction.ts";
import { deliverDue } from "../messages/deliver-due.ts";
import { newId } from "../references/id.ts";
import { inside, reportCity } from "../testing/report-city.ts";
import { Reporter } from "../testing/reporter.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { reportContext } from "./report-context.ts";
import { withholdReport } from "./withhold-report.ts";

const city = "lipowo";
const count = 30;

for (const { name, open } of await testDatabases())
  describe(`neighbours of a report that everybody may read (${name})`, () => {
    let parts: TestParts;
    let reporter: Reporter;
    before(async () => {
      parts = await testParts({ open, city: reportCity("at-once") });
      reporter = new Reporter(createApp(parts), parts);
      const rows = Array.from({ length: count }, () => {
        const id = newId();
        const asked = {
          report: null,
          ...inside,
          radius: 500,
          category: null,
          email: `${id}@example.org`,
          email_key: id,
        };
        const told = { language: "pl", confirm_hash: id, created_at: 1, changed_at: 1 };
        return { city, id, state: "active", ...asked, ...told };
      });
      await parts.database.writer.insertInto("subscription").values(rows).execute();
    });
    after(() => parts.remove());
    beforeEach(() => parts.database.writer.deleteFrom("outbox").execute());

    const outbox = () =>
      parts.database.read.selectFrom("outbox").select(["kind", "subject", "sent_at", "attempts"]).execute();
    const told = async () =>
      (await outbox()).filter(({ kind }) => kind === "news-nearby").map(({ subject }) => subject);

    it("are one message for whoever sends it, and one for each of them once that has left", async () => {
      await reporter.sent();
      assert.deepEqual(
        (await outbox()).map(({ kind }) => kind),
        ["report-published"],
      );
      assert.equal(await deliverDue(parts), 1);
      assert.equal(new Set(await told()).size, count);
      const [{ sent_at } = { sent_at: null }] = (await outbox()).filter(({ kind }) => kind === "report-published");
      assert.notEqual(sent_at, null);
    });

    it("are told once, however many processes are at it", async () => {
      for (let turn = 0; turn < 5; turn++) await reporter.sent();
      const outcomes = await Promise.all([1, 2, 3].map(() => deliverDue(parts)));
      assert.ok(outcomes.some((it) => it > 0));
      while ((await outbox()).some(({ kind, sent_at }) => kind === "report-published" && sent_at === null))
        await deliverDue(parts);
      assert.equal((await told()).length, 5 * count);
    });

    it("are told all or none when it is stopped half-way, and once the next time", async () => {
      await reporter.sent();
      await withoutPowerFor("news-nearby", () => deliverDue(parts));
      assert.deepEqual(
        (await outbox()).map(({ kind, sent_at, attempts }) => [kind, sent_at, attempts]),
        [["report-published", null, 1]],
      );
      await parts.database.writer.updateTable("outbox").set({ due_at: 0 }).execute();
      assert.equal(await deliverDue(parts), 1);
      assert.equal((await told()).length, count);
    });

    it("are not told of what is hidden again by then, nor of what is done", async () => {
      const [hidden, done] = [await reporter.sent(), await reporter.sent()];
      const catalog = await parts.catalogs.forCity(city);
      const context = (tx: Parameters<typeof reportContext>[1]) => reportContext(parts, tx, catalog);
      await write(parts.database, (tx) =>
        withholdReport(context(tx), hidden.reference, { actor: "staff:1", revision: 0 }),
      );
      await reporter.change(done.reference, { state: "done", publicText: "Mended." });
      await deliverDue(parts);
      assert.deepEqual(await told(), []);
    });

    /** The database refuses the twentieth message of a kind, as if the power were gone there. */
    async function withoutPowerFor(kind: string, work: () => Promise<unknown>): Promise<void> {
      const { writer, kind: engine } = parts.database;
      const isLate = sql.raw(`new.kind = '${kind}' and (select count(*) from outbox where kind = '${kind}') >= 19`);
      if (engine === "sqlite")
        await sql`create trigger dark before insert on outbox when ${isLate} begin select raise(abort, 'dark'); end`.execute(
          writer,
        );
      else {
        await sql`create function dark() returns trigger language plpgsql as $$
          begin if ${isLate} then raise 'dark'; end if; return new; end $$`.execute(writer);
        await sql`create trigger dark before insert on outbox for each row execute function dark()`.execute(writer);
      }
      await work();
      await (engine === "sqlite" ? sql`drop trigger dark` : sql`drop trigger dark on outbox`).execute(writer);
    }
  });
