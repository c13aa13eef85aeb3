import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it } from "node:test";
import type {
  Consultation,
  ConsultationComments,
  ConsultationList,
  DeskConsultation,
  DeskConsultationList,
} from "@okienko/contract";
import { addDays } from "@okienko/scheduling";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { ConsultationDesk } from "../testing/consultation-desk.ts";
import { readCsv } from "../testing/read-csv.ts";
import { testDatabases } from "../testing/test-databases.ts";

const hostile = `=HYPERLINK("http://x")\r\n<script>alert(1)</script>`;
const words = { pl: "Posadzimy drzewa.", en: "We plant trees." };

for (const { name, open } of await testDatabases())
  describe(`a consultation on ${name}`, () => {
    let desk: ConsultationDesk;
    beforeEach(async () => {
      desk = await ConsultationDesk.open(open);
    });
    afterEach(() => desk.parts.remove());

    it("is seen by nobody else while it is a draft, and by everybody once it is published", async () => {
      const draft = await desk.drafted();
      assert.equal(draft.phase, "draft");
      assert.equal((await desk.see(draft.id)).body.code, "unknown-consultation");
      assert.equal((await desk.answer(draft.id)).body.code, "unknown-consultation");
      await desk.step(draft, "publication");
      const { body } = await desk.see(draft.id);
      assert.deepEqual(
        [body.phase, body.title, body.options, body.most, body.results],
        [
          "open",
          "What about the square?",
          [
            { id: "1", text: "Trees", language: "en" },
            { id: "2", text: "Cars", language: "en" },
            { id: "3", text: "Fontanna", language: "pl" },
          ],
          2,
          null,
        ],
      );
      const { consultations } = (await desk.resident.ask<ConsultationList>("GET", "/consultations")).body;
      assert.deepEqual(
        consultations.map((it) => it.id),
        [draft.id],
      );
    });

    it("counts a confirmed answer, shows it once it is closed, and then takes no more", async () => {
      const { id, closesOn } = await desk.published();
      assert.equal(closesOn, addDays(desk.today, 3));
      await desk.counted(id, { options: ["1", "3"], comment: "More shade." });
      await desk.counted(id, { email: "ola@example.org" });
      await desk.answer(id, { email: "late@example.org" });
      const [late] = await desk.mails();
      assert.equal((await desk.see(id)).body.results, null);
      const after = desk.later(4);
      assert.deepEqual((await after.see(id)).body.results, {
        participants: 2,
        options: [
          { id: "1", count: 2, share: 1 },
          { id: "2", count: 0, share: 0 },
          { id: "3", count: 1, share: 0.5 },
        ],
      });
      assert.equal((await after.answer(id)).body.code, "consultation-closed");
      const refused = await after.confirm(id, late!);
      assert.deepEqual([refused.status, refused.body.code], [410, "consultation-closed"]);
    });

    it("takes no answer before it opens", async () => {
      const { id } = await desk.published({ opensOn: addDays(desk.today, 1) });
      assert.equal((await desk.see(id)).body.phase, "coming");
      assert.equal((await desk.answer(id)).body.code, "consultation-not-open");
      assert.equal((await desk.later(1).answer(id)).status, 202);
    });

    it("shows results while it is open where the city wants so", async () => {
      const { id } = await desk.published({ resultsShown: "open" });
      await desk.counted(id);
      assert.equal((await desk.see(id)).body.results?.participants, 1);
    });

    it("takes of the options that there are, at most as many as may be chosen, and comments where they are asked for", async () => {
      const { id } = await desk.published({ comments: false });
      for (const [options, comment, pointer] of [
        [["4"], null, "/options"],
        [["1", "1"], null, "/options"],
        [["1", "2", "3"], null, "/options"],
        [[], null, "/options"],
        [["1"], "words", "/comment"],
      ] as const) {
        const { status, body } = await desk.answer(id, { options, comment });
        assert.deepEqual([status, body.errors?.[0]?.pointer], [422, pointer]);
      }
      assert.deepEqual(await desk.mails(), []);
    });

    it("is not rewritten once it is open, only prolonged or closed now", async () => {
      const coming = await desk.published({ opensOn: addDays(desk.today, 1) });
      const put = (by: ConsultationDesk, { id, revision }: DeskConsultation, different: object = {}) =>
        by.manager.ask<DeskConsultation>("PUT", `/consultations/${id}`, { ...desk.wish(different), revision });
      const rewritten = await put(desk, coming, { title: { pl: "Nowy tytuł" } });
      assert.deepEqual([rewritten.status, rewritten.body.title], [200, { pl: "Nowy tytuł" }]);
      const open = rewritten.body;
      assert.equal((await put(desk, open)).body.code, "consultation-changed");
      const closing = (closesOn: string | null, revision = open.revision) =>
        desk.manager.ask<DeskConsultation>("POST", `/consultations/${open.id}/closing`, { revision, closesOn });
      assert.equal((await closing(addDays(desk.today, 1))).status, 422);
      const prolonged = await closing(addDays(desk.today, 9));
      assert.equal(prolonged.body.closesOn, addDays(desk.today, 9));
      assert.equal((await closing(null)).body.code, "consultation-changed");
      const closed = await closing(null, prolonged.body.revision);
      assert.deepEqual([closed.body.phase, closed.body.closesOn], ["closed", desk.today]);
      assert.equal((await desk.answer(open.id)).status, 410);
    });

    it("ends with what the city does with it, or is withdrawn with a reason", async () => {
      const open = await desk.published();
      const early = await desk.manager.ask("POST", `/consultations/${open.id}/conclusion`, {
        revision: 2,
        text: words,
      });
      assert.equal(early.body.code, "consultation-changed");
      await desk.counted(open.id);
      const closed = await desk.step(open, "closing", { closesOn: null });
      const concluded = await desk.step(closed, "conclusion", { text: words });
      assert.equal((await desk.see(open.id)).body.answer?.text, words.en);
      await desk.step(concluded, "withdrawal", { text: { pl: "Błąd w pytaniu." } });
      const { body } = await desk.see(open.id);
      assert.deepEqual([body.phase, body.withdrawnBecause, body.results], ["withdrawn", "Błąd w pytaniu.", null]);
      const { consultations } = (await desk.resident.ask<ConsultationList>("GET", "/consultations")).body;
      assert.deepEqual(consultations, []);
      const audit = desk.parts.database.read.selectFrom("audit").select("action").where("subject", "=", open.id);
      assert.deepEqual(
        (await audit.orderBy("id").execute()).map(({ action }) => action.replace("consultation-", "")),
        ["drafted", "published", "closed", "concluded", "withdrawn"],
      );
    });

    it("is written in the city's languages, its first one at least, and for one's own departments", async () => {
      const wrong = await desk.manager.ask("POST", "/consultations", {
        ...desk.wish({ department: "real-estate", most: 4 }),
        title: { en: "Only English" },
        options: [{ pl: "A", xx: "B" }, { en: "C" }],
        closesOn: addDays(desk.today, -1),
      });
      assert.deepEqual(
        wrong.body.errors?.map((it) => it.pointer),
        ["/department", "/title/pl", "/options/0/xx", "/options/1/pl", "/most", "/closesOn"],
      );
      const old = await desk.drafted({ opensOn: addDays(desk.today, -3), closesOn: addDays(desk.today, -1) });
      const { status } = await desk.manager.ask("POST", `/consultations/${old.id}/publication`, { revision: 1 });
      assert.equal(status, 422);
    });

    it("says in which language each of its words is", async () => {
      const title = { pl: "Co z placem?", de: "Was wird aus dem Platz?" };
      const { id } = await desk.published({ title });
      const seen = async (language: string) => {
        const headers = { "Accept-Language": language };
        const answer = await desk.app.request(`/api/v1/consultations/${id}`, { headers });
        const asked = (await answer.json()) as Consultation;
        return [asked.language, asked.title, ...asked.options.map((it) => it.language)];
      };
      assert.deepEqual(await seen("pl"), ["pl", "Co z placem?", "pl", "pl", "pl"]);
      assert.deepEqual(await seen("en"), ["pl", "Co z placem?", "en", "en", "pl"]);
      // the title alone is no question
      assert.deepEqual(await seen("de"), ["pl", "Co z placem?", "pl", "pl", "pl"]);
    });

    it("belongs to the managers of its department", async () => {
      const { id, revision } = await desk.drafted();
      const other = new DeskBrowser(desk.app);
      await signedIn(desk.parts, other, ["manager"], { departments: ["civil-affairs"] });
      assert.equal((await other.ask("GET", `/consultations/${id}`)).status, 404);
      assert.equal((await other.ask("POST", `/consultations/${id}/publication`, { revision })).status, 404);
      assert.equal((await other.ask("GET", `/consultations/${id}/tables/comments.csv`)).status, 404);
      assert.deepEqual((await other.ask<DeskConsultationList>("GET", "/consultations")).body.consultations, []);
      const auditor = new DeskBrowser(desk.app);
      await signedIn(desk.parts, auditor, ["auditor"]);
      assert.equal((await auditor.ask<DeskConsultation>("GET", `/consultations/${id}`)).body.mayChange, false);
    });

    it("shows comments to staff alone, as files that no spreadsheet takes for a formula", async () => {
      const { id } = await desk.published({ resultsShown: "open" });
      await desk.counted(id, { comment: hostile, options: ["1", "2"] });
      assert.doesNotMatch((await desk.see(id)).text, /HYPERLINK|script/);
      const { body } = await desk.manager.ask<ConsultationComments>("GET", `/consultations/${id}/comments`);
      assert.deepEqual(
        body.comments.map(({ options, text }) => [options, text]),
        [[["Drzewa", "Parking"], hostile.replace("\r", "")]],
      );
      const file = async (table: string) => {
        const headers = { cookie: [...desk.manager.cookies].map((it) => it.join("=")).join("; ") };
        const path = `/api/v1/desk/consultations/${id}/tables/${table}.csv`;
        return readCsv(await (await desk.app.request(path, { headers })).text());
      };
      assert.equal((await file("comments"))[0]?.["comment"], `'${hostile.replace("\r", "")}`);
      assert.deepEqual((await file("results"))[1], {
        option: "2",
        text: "Parking",
        count: "1",
        share: "1",
        participants: "1",
      });
    });
  });
