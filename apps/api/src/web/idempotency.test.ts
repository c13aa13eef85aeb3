import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { contact, Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

for (const { name, open } of await testDatabases()) {
  describe(`an Idempotency-Key on ${name}`, () => {
    let parts: TestParts;
    let resident: Resident;

    before(async () => {
      parts = await testParts({ open, city: roundTheClock(5, { booking: { maxVisitsPerContact: 100 } }) });
      resident = new Resident(createApp(parts));
    });
    after(() => parts.remove());

    async function held() {
      const [time] = await resident.times("procedure=library-card");
      return (await resident.hold("library-card", time!)).body;
    }

    const visits = async () =>
      (await parts.database.read.selectFrom("visit").select("id").where("reference", "is not", null).execute()).length;

    it("gets the same answer byte for byte and makes one visit", async () => {
      const hold = await held();
      const before = await visits();
      const first = await resident.book(hold, contact, { key: "press-1" });
      const second = await resident.book(hold, contact, { key: "press-1" });
      assert.equal(first.status, 201, first.text);
      assert.deepEqual([second.status, second.text], [201, first.text]);
      assert.equal(await visits(), before + 1);
    });

    it("makes one visit when pressed many times at once", async () => {
      const hold = await held();
      const before = await visits();
      const answers = await Promise.all(
        Array.from({ length: 8 }, () => resident.book(hold, contact, { key: "press-2" })),
      );
      assert.deepEqual(new Set(answers.map((it) => it.text)).size, 1);
      assert.equal(await visits(), before + 1);
    });

    it("without a key refuses the second press, which shows that the key does the work", async () => {
      const hold = await held();
      const answers = [await resident.book(hold), await resident.book(hold)];
      assert.deepEqual(
        answers.map((it) => it.status),
        [201, 409],
      );
    });

    it("is refused with another body", async () => {
      const hold = await held();
      await resident.book(hold, contact, { key: "press-3" });
      const other = await resident.book(hold, { ...contact, name: "Somebody else" }, { key: "press-3" });
      assert.deepEqual([other.status, other.body.code], [422, "idempotency-key-reused"]);
    });

    it("keeps nothing of a refusal", async () => {
      const hold = await held();
      const refused = await resident.book({ ...hold, secret: "z".repeat(32) }, contact, { key: "press-4" });
      assert.equal(refused.status, 404);
      assert.equal((await resident.book(hold, contact, { key: "press-4" })).status, 201);
    });

    it("has 1 to 255 printable characters", async () => {
      const hold = await held();
      for (const key of ["x".repeat(256), "with blank", "ż"]) {
        const headers = { "idempotency-key": Buffer.from(key).toString("latin1") };
        const refused = await resident.book(hold, contact, { headers });
        assert.deepEqual([refused.status, refused.body.code], [400, "malformed-idempotency-key"]);
      }
    });

    it("leaves neither itself nor the secret in the database", async () => {
      const hold = await held();
      const { body } = await resident.book(hold, contact, { key: "very-secret-key" });
      const kept = JSON.stringify(await parts.database.read.selectFrom("idempotency").selectAll().execute());
      assert.equal(kept.includes("very-secret-key"), false);
      assert.equal(kept.includes(body.secret), false);
    });
  });
}
