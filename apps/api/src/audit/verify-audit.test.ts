import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { sql } from "kysely";
import { readNow } from "../database/read-now.ts";
import { write } from "../database/transaction.ts";
import { runRetention } from "../retention/run-retention.ts";
import { shifted } from "../testing/shifted.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { recordAudit } from "./audit.ts";
import { AuditBroken, sealAndTell, tellProofs } from "./audit-command.ts";
import { sealLines } from "./seal-lines.ts";
import { sealAll } from "./sealing.ts";
import { verifyAudit } from "./verify-audit.ts";

const city = "poznan";
const day = 86_400_000;

for (const { name, open } of await testDatabases()) {
  describe(`the audit log on ${name}`, () => {
    let parts: TestParts;

    beforeEach(async () => {
      parts = await testParts({ open });
      for (let round = 0; round < 3; round += 1) {
        for (let line = 0; line < 4; line += 1) await append(`${round}-${line}`);
        await sealLines(parts, city);
      }
    });
    afterEach(() => parts.remove());

    async function append(subject: string, at?: number): Promise<void> {
      const { database } = parts;
      await write(database, async (tx) => {
        const line = { city, actor: "staff:1", action: "visit-moved", subject, before: null, after: { step: 1 } };
        await recordAudit(tx, { ...line, at: at ?? (await readNow(tx, database.now)) });
      });
    }

    const proof = async (of: Pick<TestParts, "database" | "settings"> = parts) =>
      verifyAudit(of, await parts.catalogs.forCity(city));
    const faults = async () => (await proof()).faults.map(({ code, seal }) => `${code} ${seal}`);
    const ids = async () => {
      const rows = await parts.database.read.selectFrom("audit").select(["id", "subject"]).orderBy("id").execute();
      return new Map(rows.map(({ id, subject }) => [subject, id]));
    };
    const forge = (statement: ReturnType<typeof sql>) => statement.execute(parts.database.writer);

    it("is whole when nobody has touched it, whatever waits for its seal", async () => {
      const first = await proof();
      assert.deepEqual([first.isWhole, first.seals, first.waiting], [true, 3, 0]);
      await append("later");
      const { isWhole, lines, waiting, head } = await proof();
      assert.deepEqual([isWhole, lines, waiting, head?.number], [true, first.lines, 1, 3]);
    });

    for (const column of ["at", "actor", "action", "subject", "before", "after"]) {
      it(`shows that the ${column} of a line was changed`, async () => {
        const id = (await ids()).get("1-2")!;
        const value = column === "at" ? sql`at + 1` : sql`${"forged"}`;
        await forge(sql`update audit set ${sql.ref(column)} = ${value} where id = ${id}`);
        assert.deepEqual(await faults(), ["line-changed 2"]);
      });
    }

    it("shows that a line was taken away", async () => {
      await forge(sql`delete from audit where id = ${(await ids()).get("2-0")!}`);
      assert.deepEqual(await faults(), ["line-missing 3"]);
    });

    it("shows that two lines have changed places", async () => {
      const [one, other] = [(await ids()).get("1-0")!, (await ids()).get("1-1")!];
      for (const [from, to] of [
        [one, "x"],
        [other, one],
        ["x", other],
      ])
        await forge(sql`update audit set id = ${to} where id = ${from}`);
      assert.deepEqual(await faults(), ["line-changed 2"]);
    });

    it("shows that a line was put in long after its time", async () => {
      const old = (await ids()).get("0-0")!;
      const minutes = Number.parseInt(old.slice(0, 8), 16) - 60;
      const id = `${minutes.toString(16).padStart(8, "0")}${old.slice(8)}`;
      await forge(
        sql`insert into audit (city, id, at, actor, action, subject) values (${city}, ${id}, 1, 'a', 'b', 'c')`,
      );
      assert.deepEqual(await faults(), ["line-added 3"]);
    });

    it("shows that seals were taken away or written anew", async () => {
      await forge(sql`update audit_seal set hash = ${"0".repeat(64)} where number = 2`);
      assert.deepEqual(await faults(), ["line-changed 2", "seal-missing 3"]);
      await forge(sql`delete from audit_seal where number = 2`);
      assert.ok((await faults()).includes("seal-missing 3"));
      await forge(sql`delete from audit_seal where number = 1`);
      assert.ok((await faults()).includes("seal-missing 3"));
    });

    it("shows by the heads outside of the database that all of it was written anew", async () => {
      await sealAll(parts);
      assert.equal((await proof()).heads, 1);
      await forge(sql`delete from audit_seal`);
      await forge(sql`update audit set actor = 'staff:2' where subject = '0-0'`);
      await sealLines(parts, city);
      assert.deepEqual(await faults(), ["head-differs 3"]);
    });

    it("shows by the heads that everything was taken away", async () => {
      await sealAll(parts);
      await forge(sql`delete from audit`);
      await forge(sql`delete from audit_seal`);
      assert.deepEqual(await faults(), ["head-differs 3"]);
    });

    it("knows its own heads from forged ones", async () => {
      await sealAll(parts);
      const file = join(parts.settings.dataDir, "audit", `${city}.jsonl`);
      const head = JSON.parse(readFileSync(file, "utf8")) as { hash: string };
      writeFileSync(file, `${JSON.stringify({ ...head, hash: "0".repeat(64) })}\n`);
      assert.deepEqual(await faults(), ["head-forged 3"]);
      await assert.rejects(tellProofs(parts), AuditBroken);
    });

    it("signs heads with a key that somebody has named, and with no other one", async () => {
      const file = join(parts.settings.dataDir, "elsewhere.pem");
      const { privateKey } = generateKeyPairSync("ed25519");
      writeFileSync(file, privateKey.export({ type: "pkcs8", format: "pem" }));
      const named = { ...parts, settings: { ...parts.settings, auditKeyFile: file } };
      await sealAll(named);
      assert.equal(existsSync(join(parts.settings.dataDir, "audit", "key.pem")), false);
      assert.equal((await proof(named)).isWhole, true);
      assert.deepEqual(await faults(), ["head-forged 3"]);
    });

    it("writes a head down once a day at most, and says that it is whole", async () => {
      await sealAll(parts);
      await append("later");
      await sealAll(parts);
      const file = join(parts.settings.dataDir, "audit", `${city}.jsonl`);
      assert.ok(existsSync(file));
      assert.equal(readFileSync(file, "utf8").trim().split("\n").length, 1);
      await append("tomorrow");
      await sealAll({ ...parts, database: shifted(parts.database, day + 1) });
      assert.equal(readFileSync(file, "utf8").trim().split("\n").length, 2);
      assert.match(
        await tellProofs(parts),
        /^poznan: whole; \d+ lines in 5 seals, 0 not sealed yet, 2 heads kept outside\.\n {2}seal 5 of \S+: [0-9a-f]{64}$/,
      );
    });

    it("is sealed with its last line and has its head kept outside at once where somebody wants that", async () => {
      await sealAll(parts);
      await append("later");
      const told = await sealAndTell(parts);
      assert.match(told, /^poznan: whole; \d+ lines in 4 seals, 0 not sealed yet, 2 heads kept outside\./);
      assert.ok(told.includes((await proof()).head!.hash));
    });

    it("seals a line that comes later than one with a greater id", async () => {
      const { id } = await parts.database.read
        .selectFrom("audit")
        .select("id")
        .where("subject", "=", "2-3")
        .executeTakeFirstOrThrow();
      const earlier = `${id.slice(0, -12)}000000000000`;
      await forge(
        sql`insert into audit (city, id, at, actor, action, subject) values (${city}, ${earlier}, 1, 'a', 'b', 'c')`,
      );
      assert.deepEqual((({ isWhole, waiting }) => [isWhole, waiting])(await proof()), [true, 1]);
      assert.equal(await sealLines(parts, city), 1);
      assert.deepEqual(await faults(), []);
    });

    it("is sealed once when two processes do it at the same moment", async () => {
      for (let line = 0; line < 5; line += 1) await append(`race-${line}`);
      const sealed = await Promise.all([1, 2, 3].map(() => sealLines(parts, city)));
      assert.equal(
        sealed.reduce((sum, it) => sum + it),
        5,
      );
      const { isWhole, waiting } = await proof();
      assert.deepEqual([isWhole, waiting], [true, 0]);
    });

    const afterYears = () => ({ ...parts, database: shifted(parts.database, 730 * day + 60_000) });

    it("stays whole when retention takes lines and seals whose time is over, and says how many those were", async () => {
      const { lines: before } = await proof();
      const late = afterYears();
      await runRetention(late);
      const { isWhole, lines, waiting, seals, erased } = await proof(late);
      assert.deepEqual([isWhole, lines, waiting, seals, erased?.lines], [true, 0, 1, 1, before]);
      await append("after");
      await sealLines(late, city);
      assert.deepEqual(
        (({ isWhole, lines, seals, erased }) => [isWhole, lines, seals, erased?.lines])(await proof(late)),
        [true, 2, 2, before],
      );
      assert.match(await tellProofs(late), new RegExp(`, ${before} lines until \\S+ erased\\.`));
    });

    it("shows that lines are gone which no line says to be erased, however old they are", async () => {
      await forge(sql`delete from audit where id <= ${(await ids()).get("1-1")!}`);
      assert.equal((await proof(afterYears())).isWhole, false);
      assert.deepEqual(await faults(), ["line-missing 1", "line-missing 2"]);
    });

    it("shows that seals and heads are of a log that no line says to be erased, however old it is", async () => {
      await sealAll(parts);
      await forge(sql`delete from audit`);
      await forge(sql`delete from audit_seal`);
      const { faults: found } = await proof(afterYears());
      assert.deepEqual(found, [{ code: "head-differs", seal: 3 }]);
    });

    it("shows that the line about what was erased says something else, or is gone itself", async () => {
      const late = afterYears();
      await runRetention(late);
      await sealLines(late, city);
      const found = async () => (await proof(late)).faults.map(({ code }) => code);
      assert.deepEqual(await found(), []);
      await forge(sql`update audit set after = replace(after, '"count":', '"count":1')`);
      assert.deepEqual(await found(), ["line-changed"]);
      for (const nonsense of [sql`null`, sql`'{'`, sql`'{"count":0,"until":"2099-01-01"}'`]) {
        await forge(sql`update audit set after = ${nonsense}`);
        assert.deepEqual([...new Set(await found())].sort(), ["line-changed", "line-missing", "seal-missing"]);
      }
      await forge(sql`delete from audit`);
      assert.ok((await found()).includes("line-missing"));
    });
  });
}
