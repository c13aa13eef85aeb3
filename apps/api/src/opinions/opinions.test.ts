import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import { runRetention } from "../retention/run-retention.ts";
import { type ConfirmMail, ConsultationDesk } from "../testing/consultation-desk.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { unguardedOpinions } from "../testing/unguarded-opinions.ts";
import { sameAddress } from "./address-key.ts";
import { opinionLetters } from "./opinion-letter.ts";

/** Writings of one mailbox. */
const written = [
  "anna@example.org",
  "Anna@Example.org",
  "anna+1@example.org",
  "ANNA+x+y@example.org",
  "anna+@example.org",
];

describe("an address", () => {
  it("is the same in any case and with any tag, and no other one", () => {
    assert.deepEqual([...new Set(written.map(sameAddress))], ["anna@example.org"]);
    for (const it of ["+@example.org", "+a@example.org", "a.nna@example.org"]) assert.equal(sameAddress(it), it);
  });
});

describe("the letter that asks to confirm", () => {
  it("holds the code behind the # and in words, and nothing of what was answered, in every language", async () => {
    const desk = await ConsultationDesk.open();
    const catalog = await desk.parts.catalogs.forCity("poznan");
    const { id } = await desk.published();
    const subjects = new Set<string>();
    for (const language of ["pl", "en", "uk", "de"]) {
      await desk.answer(id, { language, comment: "my words", email: `${language}@example.org` });
      const [body] = await desk.mails();
      const message = { id: "1", kind: "opinion-confirm", createdAt: 0, body };
      const { letter, to } = opinionLetters["opinion-confirm"]!({ catalog, publicUrl: "http://x" }, message);
      const { id: answer, code } = body!;
      assert.equal(to, `${language}@example.org`);
      assert.equal(letter.actions[0]?.url, `http://x/consultations/${id}/confirm/${answer}#${code}`);
      assert.equal(letter.actions[0]?.code?.value, code);
      assert.doesNotMatch(JSON.stringify(letter), /my words/);
      subjects.add(letter.subject);
    }
    assert.equal(subjects.size, 4);
    await desk.parts.remove();
  });
});

for (const { name, open } of await testDatabases())
  describe(`an answer by mail on ${name}`, () => {
    let desk: ConsultationDesk;
    beforeEach(async () => {
      desk = await ConsultationDesk.open(open);
    });
    afterEach(() => desk.parts.remove());

    /** All that is stored, but the city itself and who works there. */
    async function stored(): Promise<string> {
      const { read } = desk.parts.database;
      const tables = ["consultation_answer", "opinion", "heard_address", "outbox", "audit", "idempotency"] as const;
      return JSON.stringify(await Promise.all(tables.map((it) => read.selectFrom(it).selectAll().execute())));
    }

    it("counts once for an address, however it is written, and the same mail again is the same", async () => {
      const { id } = await desk.published({ resultsShown: "open" });
      const mails: ConfirmMail[] = [];
      for (const email of written) {
        assert.deepEqual((await desk.answer(id, { email })).body, { state: "unconfirmed" });
        mails.push(...(await desk.mails()));
      }
      assert.equal(mails.length, written.length);
      assert.equal((await desk.confirm(id, { ...mails[0]!, code: "0".repeat(32) })).body.code, "unknown-answer");
      for (let time = 0; time < 2; time++)
        assert.deepEqual((await desk.confirm(id, mails[0]!)).body, { state: "counted", consultation: id });
      for (const mail of mails.slice(1)) {
        const { status, body } = await desk.confirm(id, mail);
        assert.deepEqual([status, body.code], [409, "already-answered"]);
      }
      assert.equal((await desk.see(id)).body.results?.participants, 1);
      const other = await desk.published();
      await desk.counted(other.id);
      const { body } = await desk.confirm(other.id, mails[1]!);
      assert.equal(body.code, "unknown-answer");
    });

    it("is sent no more than a few mails a day", async () => {
      const { id } = await desk.published();
      for (let time = 0; time < 8; time++) assert.equal((await desk.answer(id)).status, 202);
      assert.equal((await desk.mails()).length, 5);
      await desk.answer(id, { email: "ola@example.org" });
      assert.equal((await desk.mails()).length, 1);
    });

    it("is not tied to its address once it counts: neither the address nor a link from it to the answer is stored", async () => {
      const { id } = await desk.published();
      await desk.answer(id, { comment: "words of mine" });
      assert.match(await stored(), /anna@example\.org/);
      const [mail] = await desk.mails();
      await desk.confirm(id, mail!);
      const left = await stored();
      assert.doesNotMatch(left, /anna@example/);
      assert.match(left, /words of mine/);
      const { read } = desk.parts.database;
      const [answer] = await read.selectFrom("consultation_answer").selectAll().execute();
      const [heard] = await read.selectFrom("heard_address").selectAll().execute();
      assert.deepEqual(Object.keys(heard!).sort(), ["address_key", "city", "subject"]);
      const shared = [mail!.id, heard!.address_key].filter((it) => JSON.stringify(answer).includes(it));
      assert.deepEqual(shared, []);
    });

    it("is forgotten by retention: unconfirmed ones, then who has answered, then the comments; counts stay", async () => {
      const { id } = await desk.published();
      await desk.counted(id, { comment: "words of mine" });
      await desk.answer(id, { email: "late@example.org", comment: "never counted" });
      const rows = async () => {
        const { read } = desk.parts.database;
        const [opinions, heard, said, answers] = await Promise.all([
          read.selectFrom("opinion").select("id").execute(),
          read.selectFrom("heard_address").select("subject").execute(),
          read.selectFrom("consultation_answer").select("id").where("comment", "is not", null).execute(),
          read.selectFrom("consultation_answer").select("id").execute(),
        ]);
        return [opinions.length, heard.length, said.length, answers.length];
      };
      await runRetention(desk.parts);
      assert.deepEqual(await rows(), [2, 1, 1, 1]);
      await runRetention(desk.later(8).parts);
      assert.deepEqual(await rows(), [0, 1, 1, 1]);
      await runRetention(desk.later(33).parts);
      assert.deepEqual(await rows(), [0, 1, 1, 1]);
      await runRetention(desk.later(35).parts);
      assert.deepEqual(await rows(), [0, 0, 1, 1]);
      await runRetention(desk.later(370).parts);
      assert.deepEqual(await rows(), [0, 0, 0, 1]);
      assert.equal((await desk.later(370).see(id)).body.results?.participants, 1);
    });

    /** One address answers five times and confirms all of it at the same moment; who counts, and how often. */
    async function race(through: (of: ConsultationDesk) => ConsultationDesk) {
      const { id } = await desk.published({ resultsShown: "open" });
      for (const email of written) await desk.answer(id, { email });
      const mails = await desk.mails();
      const racing = through(desk);
      const answers = await Promise.all(mails.map((it) => racing.confirm(id, it)));
      const codes = answers.map((it) => it.body.code ?? it.status).sort();
      return { codes, participants: (await desk.see(id)).body.results?.participants };
    }

    it("counts once where five of one address are confirmed at the same moment", async () => {
      const already = Array.from({ length: 4 }, () => "already-answered");
      assert.deepEqual(await race((it) => it), { codes: [200, ...already], participants: 1 });
    });

    it("would count more often without the guard, which is the control", async () => {
      const { participants } = await race((it) => it.through(unguardedOpinions));
      assert.ok(participants! > 1, `${participants}`);
    });

    it("counts once where one mail is confirmed several times at the same moment, and says so each time", async () => {
      const { id } = await desk.published({ resultsShown: "open" });
      await desk.answer(id);
      const [mail] = await desk.mails();
      const answers = await Promise.all(Array.from({ length: 5 }, () => desk.confirm(id, mail!)));
      assert.deepEqual(
        answers.map((it) => it.status),
        [200, 200, 200, 200, 200],
      );
      assert.equal((await desk.see(id)).body.results?.participants, 1);
    });
  });
