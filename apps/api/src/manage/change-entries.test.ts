import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { CatalogEntry, CatalogList, CatalogOverview, EntryChanged, EntryHistory } from "@okienko/contract";
import { CityFile } from "@okienko/contract/city-file";
import { createApp } from "../app.ts";
import { exportCity } from "../catalog/export-city.ts";
import { importCity } from "../catalog/import-city.ts";
import { DeskBrowser, signedIn } from "../testing/desk-browser.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

type Entry = Record<string, unknown>;

/** A change of the first entry of each kind that hits nobody. */
const changes: Readonly<Record<string, (entry: Entry) => Entry>> = {
  offices: (it) => ({ ...it, phone: "+48 61 000 00 00" }),
  departments: (it) => ({ ...it, name: { ...(it["name"] as Entry), en: "Another name" } }),
  groups: (it) => ({ ...it, name: { ...(it["name"] as Entry), en: "Another name" } }),
  procedures: (it) => ({ ...it, updatedAt: "2026-11-01" }),
  queues: (it) => ({ ...it, name: { ...(it["name"] as Entry), en: "Another name" } }),
  counters: (it) => ({ ...it, name: { ...(it["name"] as Entry), en: "Another name" } }),
  exceptions: (it) => ({ ...it, reason: { ...(it["reason"] as Entry), en: "Another reason" } }),
  stickers: (it) => ({ ...it, now: it["now"] !== true }),
  categoryGroups: (it) => ({ ...it, name: { ...(it["name"] as Entry), en: "Another name" } }),
  categories: (it) => ({ ...it, duplicateRadius: 77 }),
  articles: (it) => ({ ...it, updatedAt: "2026-11-01" }),
  places: (it) => ({ ...it, words: ["rondo"] }),
  templates: (it) => ({ ...it, name: { ...(it["name"] as Entry), en: "Another name" } }),
  city: (it) => ({ ...it, hosts: ["poznan.example"] }),
  booking: (it) => ({ ...it, holdMinutes: 11 }),
  reporting: (it) => ({ ...it, zoom: 11 }),
  retention: (it) => ({ ...it, holdHours: 25 }),
};

for (const { name, open } of await testDatabases())
  describe(`changing the catalogue entry by entry (${name})`, () => {
    let parts: TestParts;
    let administrator: DeskBrowser;
    before(async () => {
      parts = await testParts({ open });
      administrator = await browserOf("administrator");
    });
    after(() => parts.remove());

    async function browserOf(role: "administrator" | "manager" | "clerk" | "auditor", departments: string[] = []) {
      const browser = new DeskBrowser(createApp(parts) as never);
      await signedIn(parts, browser, [role], { departments });
      return browser;
    }

    const exported = async () => JSON.stringify(await exportCity(parts.database, "poznan"));

    /** Compares without printing the whole city. */
    const isSame = async (file: string) => assert.ok((await exported()) === file, "the city is as it was");
    const isOther = async (file: string) => assert.ok((await exported()) !== file, "the city has changed");

    async function firstOf(kind: string): Promise<CatalogEntry> {
      const list = (await administrator.ask<CatalogList>("GET", `/catalog/${kind}`)).body;
      return (await administrator.ask<CatalogEntry>("GET", `/catalog/${kind}/${list.rows[0]!.id}`)).body;
    }

    function put(kind: string, id: string, entry: unknown, revision: number | null, by = administrator) {
      return by.ask<EntryChanged>("PUT", `/catalog/${kind}/${id}`, { entry, revision });
    }

    it("has every part of the city file", async () => {
      const { kinds } = (await administrator.ask<CatalogOverview>("GET", "/catalog")).body;
      const listed = kinds.map(({ kind }) => kind).sort();
      const inFile = Object.keys(CityFile.shape).filter((it) => it !== "$schema");
      assert.deepEqual(listed, inFile.sort());
      for (const { kind } of kinds) assert.ok(changes[kind], `${kind} is not tested`);
    });

    for (const [kind, change] of Object.entries(changes))
      it(`changes ${kind}, and undoes it byte for byte`, async (t) => {
        const list = (await administrator.ask<CatalogList>("GET", `/catalog/${kind}`)).body;
        if (!list.rows?.length) return t.skip("the demo city has none");
        const first = await firstOf(kind);
        const file = await exported();
        const saved = await put(kind, first.id, change(first.entry as Entry), first.revision);
        assert.equal(saved.status, 200, JSON.stringify(saved.body));
        await isOther(file);
        assert.deepEqual(CityFile.parse(JSON.parse(await exported())), JSON.parse(await exported()));
        const history = (await administrator.ask<EntryHistory>("GET", `/catalog/${kind}/${first.id}/history`)).body;
        const [last] = history.changes;
        assert.deepEqual(last!.before, first.entry);
        assert.match(last!.by!, /^Member/);
        const undo = { change: last!.revision, revision: saved.body.entry!.revision };
        const undone = await administrator.ask<EntryChanged>("POST", `/catalog/${kind}/${first.id}/undo`, undo);
        assert.equal(undone.status, 200, JSON.stringify(undone.body));
        await isSame(file);
        const redo = { change: undone.body.entry!.revision, revision: undone.body.entry!.revision };
        assert.equal((await administrator.ask("POST", `/catalog/${kind}/${first.id}/undo`, redo)).status, 200);
        await isOther(file);
        assert.equal((await put(kind, first.id, first.entry, (await firstOf(kind)).revision)).status, 200);
        await isSame(file);
      });

    it("makes, removes and brings back an entry at its place", async () => {
      const file = await exported();
      const entry = { scope: "city", from: "2030-01-07", until: "2030-01-07", reason: { pl: "Próba" } };
      const made = await put("exceptions", "try-out", entry, null);
      assert.equal(made.status, 200, JSON.stringify(made.body));
      assert.equal((made.body.entry!.entry as Entry)["key"], "try-out");
      const again = await put("exceptions", "try-out", entry, null);
      assert.deepEqual([again.status, again.body.code], [409, "entry-changed"]);
      const { revision } = made.body.entry!;
      const gone = await administrator.ask<EntryChanged>("DELETE", `/catalog/exceptions/try-out?revision=${revision}`);
      assert.deepEqual([gone.status, gone.body.outcome, gone.body.entry], [200, "removed", null]);
      await isSame(file);
      const list = (await administrator.ask<CatalogList>("GET", "/catalog/exceptions")).body;
      const [removed] = list.removed;
      assert.deepEqual([removed!.id, removed!.name], ["try-out", "Próba"]);
      const undo = { change: removed!.revision, revision: removed!.revision };
      assert.equal((await administrator.ask("POST", "/catalog/exceptions/try-out/undo", undo)).status, 200);
      const after = JSON.parse(await exported()) as CityFile;
      assert.equal(after.exceptions.at(-1)!.key, "try-out");
    });

    it("takes a printed sticker out of use where its making is undone, and keeps what visits ahead are of", async () => {
      const { body } = await administrator.ask<{ code: string }>("POST", "/stickers", { office: "libelta" });
      const made = (await administrator.ask<CatalogEntry>("GET", `/catalog/stickers/${body.code}`)).body;
      const undo = { change: made.revision, revision: made.revision };
      const path = `/catalog/stickers/${body.code}`;
      assert.equal((await administrator.ask("POST", `${path}/effects`, { undo: made.revision })).status, 200);
      const undone = await administrator.ask<EntryChanged>("POST", `${path}/undo`, undo);
      assert.deepEqual([undone.status, undone.body.outcome], [200, "withdrawn"], JSON.stringify(undone.body));
      assert.equal((undone.body.entry!.entry as Entry)["withdrawn"], true);
    });

    it("refuses a change of what somebody else has changed meanwhile", async () => {
      const first = await firstOf("offices");
      const change = (phone: string) => put("offices", first.id, { ...(first.entry as Entry), phone }, first.revision);
      const answers = await Promise.all([change("1"), change("2"), change("3")]);
      assert.deepEqual(answers.map((it) => it.status).sort(), [200, 409, 409]);
      for (const it of answers) if (it.status === 409) assert.equal(it.body.code, "entry-changed");
    });

    it("refuses a wrong entry with every mistake at its place, and writes nothing", async () => {
      const file = await exported();
      const first = await firstOf("queues");
      const rules = [{ weekdays: [9], from: "12:00", until: "08:00", online: 3, staff: 1 }];
      const wrong = { ...(first.entry as Entry), office: "nowhere", rules };
      const { status, body } = await put("queues", first.id, wrong, first.revision);
      assert.deepEqual([status, body.code], [422, "invalid-fields"]);
      const pointers = body.errors!.map(({ pointer }) => pointer);
      for (const it of ["/entry/office", "/entry/rules/0/weekdays/0", "/entry/rules/0/until", "/entry/rules/0/staff"])
        assert.ok(pointers.includes(it), `${it} in ${pointers.join(" ")}`);
      const other = await put("queues", first.id, { ...(first.entry as Entry), id: "other" }, first.revision);
      assert.equal(other.status, 422);
      assert.equal((await put("queues", first.id, "hello", first.revision)).status, 422);
      assert.equal((await put("queues", first.id, null, first.revision)).status, 422);
      await isSame(file);
    });

    it("removes nothing that others need, and withdraws what is on walls", async () => {
      const office = await firstOf("offices");
      const path = (it: CatalogEntry) => `/catalog/${it.kind}/${it.id}?revision=${it.revision}`;
      const refused = await administrator.ask("DELETE", path(office));
      assert.deepEqual([refused.status, refused.body.code], [409, "entry-in-use"]);
      assert.ok(refused.body.errors!.some(({ pointer }) => /^\/queues\/\d+\/office$/.test(pointer)));
      const sticker = await firstOf("stickers");
      const withdrawn = await administrator.ask<EntryChanged>("DELETE", path(sticker));
      assert.deepEqual([withdrawn.status, withdrawn.body.outcome], [200, "withdrawn"]);
      assert.equal((withdrawn.body.entry!.entry as Entry)["withdrawn"], true);
    });

    it("is seen by other processes at the next request", async () => {
      const { database } = parts;
      const { StoredCatalogs } = await import("../catalog/stored-catalogs.ts");
      const elsewhere = new StoredCatalogs(database);
      await elsewhere.forCity("poznan");
      const booking = await firstOf("booking");
      assert.equal(
        (await put("booking", "booking", { ...(booking.entry as Entry), holdMinutes: 17 }, booking.revision)).status,
        200,
      );
      assert.equal((await elsewhere.forCity("poznan")).file.booking.holdMinutes, 17);
    });

    it("leaves one line of history for each entry that an import changes", async () => {
      const file = JSON.parse(await exported()) as CityFile;
      const lines = async () => (await parts.database.read.selectFrom("catalog_change").selectAll().execute()).length;
      const count = await lines();
      const [first, ...others] = file.offices;
      await importCity(parts.database, { ...file, offices: [{ ...first!, phone: "997" }, ...others] });
      assert.equal(await lines(), count + 1);
      await importCity(parts.database, { ...file, offices: [{ ...first!, phone: "997" }, ...others] });
      assert.equal(await lines(), count + 1);
      const { changes: known } = (await administrator.ask<EntryHistory>("GET", `/catalog/offices/${first!.id}/history`))
        .body;
      assert.deepEqual([known[0]!.by, (known[0]!.after as Entry)["phone"]], [null, "997"]);
      const undo = { change: known[0]!.revision, revision: known[0]!.revision };
      assert.equal((await administrator.ask("POST", `/catalog/offices/${first!.id}/undo`, undo)).status, 200);
      assert.deepEqual((await exportCity(parts.database, "poznan"))!.offices[0], first);
    });

    it("lets managers change only what is of their departments, and clerks and auditors nothing", async () => {
      const manager = await browserOf("manager", ["registry-office"]);
      const file = await exported();
      const said = async (kind: string, id: string, by = manager) => {
        const { entry, revision, mayChange } = (await by.ask<CatalogEntry>("GET", `/catalog/${kind}/${id}`)).body;
        const saved = await put(kind, id, entry, revision, by);
        assert.equal(mayChange, saved.status === 200, `${kind}/${id}`);
        return saved.status;
      };
      assert.equal(await said("queues", "libelta-registry-office"), 200);
      assert.equal(await said("queues", "libelta-civil-affairs"), 403);
      assert.equal(await said("procedures", "id-card"), 403);
      assert.equal(await said("departments", "registry-office"), 403);
      assert.equal(await said("booking", "booking"), 403);
      const queue = (await manager.ask<CatalogEntry>("GET", "/catalog/queues/libelta-registry-office")).body;
      const procedures = [...((queue.entry as Entry)["procedures"] as string[]), "id-card"];
      const taken = await put(queue.kind, queue.id, { ...(queue.entry as Entry), procedures }, queue.revision, manager);
      assert.deepEqual([taken.status, taken.body.code], [403, "not-permitted"]);
      const closing = (scope: string, id: string | null) =>
        put(
          "exceptions",
          "closing",
          { scope, id, from: "2030-01-08", until: "2030-01-08", reason: { pl: "Próba" } },
          null,
          manager,
        );
      assert.equal((await closing("city", null)).status, 403);
      assert.equal((await closing("queue", "libelta-civil-affairs")).status, 403);
      assert.equal((await closing("queue", "libelta-registry-office")).status, 200);
      const auditor = await browserOf("auditor");
      assert.equal(await said("booking", "booking", auditor), 403);
      assert.equal((await (await browserOf("clerk")).ask("GET", "/catalog")).status, 403);
      const { exceptions, ...rest } = JSON.parse(await exported()) as CityFile;
      const was = JSON.parse(file) as CityFile;
      assert.deepEqual([rest.queues, exceptions.length], [was.queues, was.exceptions.length + 1]);
    });
  });
