import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import sharp from "sharp";
import { importCity } from "../catalog/import-city.ts";
import { createApp } from "../app.ts";
import { Open311Client, type Sending } from "../testing/open311-client.ts";
import { inside, keys, open311City } from "../testing/open311-city.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

type Facts = Record<string, unknown>;

const tree: Sending = { api_key: keys.app, service_code: "wish" };

for (const database of await testDatabases())
  describe(`extensions of GeoReport v2 on ${database.name}`, () => {
    let parts: TestParts;
    let client: Open311Client;

    before(async () => {
      const environment = { OPEN311_API_KEYS: `app:${keys.app},crew:${keys.crew}` };
      parts = await testParts({ city: open311City(), open: database.open, environment });
      client = new Open311Client(createApp(parts));
    });
    after(() => parts.remove());

    async function sent(sending: Sending): Promise<string> {
      const { status, text, facts } = await client.post("/v2/requests.json", { ...tree, ...sending });
      assert.equal(status, 200, text);
      return (facts as [Facts])[0]["service_request_id"] as string;
    }

    async function ids(query: Sending): Promise<string[]> {
      const { status, text, facts } = await client.get("/v2/requests.json", query);
      assert.equal(status, 200, text);
      return (facts as Facts[]).map((it) => it["service_request_id"] as string);
    }

    it("gives pages of 50 unless told, newest first, each request once", async () => {
      const all = [];
      for (let i = 0; i < 7; i++) all.unshift(await sent({ description: `Wish ${i}.` }));
      assert.deepEqual(await ids({ service_code: "wish" }), all);
      const pages = await Promise.all([1, 2, 3, 4].map((page) => ids({ service_code: "wish", page, page_size: 3 })));
      assert.deepEqual(pages, [all.slice(0, 3), all.slice(3, 6), all.slice(6), []]);
      assert.deepEqual(await ids({ service_code: "wish", page: 1 }), all);
    });

    it("finds what has changed since, bounds included, also what was sent long ago", async () => {
      const id = await sent({});
      const [at, old] = [Date.parse("2026-03-01T10:00:00Z"), Date.parse("2025-01-01T00:00:00Z")];
      const change = { created_at: old, updated_at: at };
      await parts.database.writer.updateTable("report").set(change).where("reference", "=", id).execute();
      const text = (shift: number) => new Date(at + shift).toISOString();
      assert.deepEqual(await ids({ updated_after: text(0), updated_before: text(0) }), [id]);
      assert.deepEqual(await ids({ updated_after: text(1000), updated_before: text(2000) }), []);
      assert.deepEqual(await ids({ updated_before: text(0) }), [id]);
      assert.ok(!(await ids({ start_date: text(0) })).includes(id));
    });

    it("finds by place, west,south,east,north, and by words", async () => {
      const here = await sent({
        service_code: "PW:BUF:Tree.v2",
        lat: 64.45,
        long: 27.45,
        description: "A leaning birch.",
      });
      const there = await sent({
        service_code: "PW:BUF:Tree.v2",
        lat: 64.55,
        long: 27.55,
        description: "A dead spruce.",
      });
      assert.deepEqual(await ids({ bbox: "27.44,64.44,27.46,64.46" }), [here]);
      assert.deepEqual(await ids({ bbox: "27.54,64.54,27.56,64.56" }), [there]);
      assert.deepEqual(await ids({ q: "spruce" }), [there]);
    });

    it("tells more only when asked: how it came, its history and its photos", async () => {
      const form = new FormData();
      const told = { ...tree, service_code: "PW:BUF:Tree.v2", ...inside, description: "With a photo." };
      for (const [name, value] of Object.entries(told)) form.append(name, String(value));
      const png = await sharp({ create: { width: 8, height: 6, channels: 3, background: "red" } })
        .png()
        .toBuffer();
      form.append("media", new Blob([new Uint8Array(png)]), "now.png");
      const { facts, text } = await client.send("/v2/requests.json", { method: "POST", body: form });
      const id = (facts as [Facts])[0]["service_request_id"] as string;
      assert.ok(id, text);
      const plain = (await client.get(`/v2/requests/${id}.json`)).facts as [Facts];
      assert.ok(!("notes" in plain[0]) && !("extended_attributes" in plain[0]));
      assert.match(plain[0]["media_url"] as string, /^http:.*\/photos\/.+\.jpg$/);
      const [full] = (await client.get(`/v2/requests/${id}.json`, { extensions: "true" })).facts as [Facts];
      const more = full["extended_attributes"] as Facts;
      assert.deepEqual([more["channel"], more["status"], more["duplicate"]], ["open311", "new", false]);
      assert.equal((more["photos"] as Facts[])[0]!["media_url"], plain[0]["media_url"]);
      assert.deepEqual(
        (full["notes"] as Facts[]).map((it) => [it["type"], it["summary"]]),
        [["submitted", "sent: new"]],
      );
    });

    it("refuses a photo that is none, and more than five", async () => {
      const form = (count: number) => {
        const body = new FormData();
        for (const [name, value] of Object.entries(tree)) body.append(name, String(value));
        for (let i = 0; i < count; i++) body.append("media[]", new Blob(["GIF89a…"]), "x.jpg");
        return client.send("/v2/requests.json", { method: "POST", body });
      };
      assert.equal((await form(1)).status, 400);
      assert.equal((await form(6)).status, 400);
    });

    it("gives the first answer again for the same client_request_id of the same key, in either format", async () => {
      const client_request_id = "019a0000-0000-4000-8000-000000000001";
      const id = await sent({ client_request_id });
      assert.equal(await sent({ client_request_id }), id);
      const xml = await client.post("/v2/requests.xml", { ...tree, client_request_id });
      assert.equal((xml.facts as [Facts])[0]["service_request_id"], id);
      assert.notEqual(await sent({ client_request_id, api_key: keys.crew }), id);
      const other = await client.post("/v2/requests.json", { ...tree, client_request_id, description: "Other." });
      assert.equal(other.status, 400);
    });

    it("makes one request of several with one client_request_id that come at once", async () => {
      const client_request_id = "019a0000-0000-4000-8000-000000000002";
      const same = await Promise.all(Array.from({ length: 5 }, () => sent({ client_request_id })));
      assert.equal(new Set(same).size, 1);
    });

    it("answers in the reader's language, with an ETag that spares sending the same again", async () => {
      const name = async (language: string) => {
        const { facts } = await client.get("/v2/services.json", {}, { "accept-language": language });
        return (facts as Facts[])[0]!["service_name"];
      };
      assert.deepEqual(
        [await name("en"), await name("fi"), await name("ja")],
        ["Name of pothole", "Name of pothole (fi)", "Name of pothole (fi)"],
      );
      const { headers } = await client.get("/v2/services.xml");
      const again = await client.get("/v2/services.xml", {}, { "if-none-match": headers.get("etag")! });
      assert.deepEqual([again.status, again.text], [304, ""]);
    });

    it("raises the changeset of discovery with each change of the city, so that it sorts later", async () => {
      const discovery = async () => (await client.get("/discovery.json")).facts as Record<string, Facts[]>;
      const first = await discovery();
      await importCity(parts.database, open311City());
      const second = await discovery();
      assert.ok(second["changeset"]! > first["changeset"]!);
      const [endpoint] = second["endpoints"]!;
      assert.deepEqual(Object.keys(second), ["changeset", "contact", "key_service", "endpoints"]);
      assert.deepEqual(endpoint, {
        specification: "http://wiki.open311.org/GeoReport_v2",
        url: `${parts.settings.publicUrl}/open311/v2`,
        changeset: second["changeset"],
        type: "production",
        formats: ["text/xml", "application/json"],
      });
    });
  });
