import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { SentReport } from "@okienko/contract";
import sharp from "sharp";
import { createApp } from "../app.ts";
import { write } from "../database/transaction.ts";
import { savePhoto } from "../photos/save-photo.ts";
import { changeReport } from "../reports/change-report.ts";
import { reportContext } from "../reports/report-context.ts";
import { Open311Client, type Sending } from "../testing/open311-client.ts";
import { inside, keys, open311City } from "../testing/open311-city.ts";
import { Resident } from "../testing/resident.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import { wantedByStatus } from "./update-statuses.ts";

interface Update {
  update_id: string;
  service_request_id: string;
  status: string;
  description: string | null;
  media_url: string | null;
}

const picture = () =>
  sharp({ create: { width: 8, height: 6, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();

for (const database of await testDatabases())
  describe(`updates of requests on ${database.name}`, () => {
    let parts: TestParts;
    let client: Open311Client;

    before(async () => {
      const environment = { OPEN311_API_KEYS: `app:${keys.app},crew:${keys.crew}` };
      parts = await testParts({ city: open311City("confirmed"), open: database.open, environment });
      client = new Open311Client(createApp(parts));
    });
    after(() => parts.remove());

    async function sent(description = "secret words"): Promise<string> {
      const body = { api_key: keys.app, service_code: "PW:BUF:Tree.v2", ...inside, description };
      const { facts } = await client.post("/v2/requests.json", body);
      return (facts as { service_request_id: string }[])[0]!.service_request_id;
    }

    const update = (service_request_id: string, changes: Sending) =>
      client.post("/v2/servicerequestupdates.json", { service_request_id, ...changes }, { "x-api-key": keys.crew });

    async function updatesOf(id: string): Promise<Update[]> {
      const { facts } = await client.get("/v2/servicerequestupdates.json");
      return (facts as Update[]).filter((it) => it.service_request_id === id);
    }

    async function statusOf(id: string): Promise<unknown[]> {
      const { facts } = await client.get(`/v2/requests/${id}.json`, { extensions: "true" });
      const [{ status, extended_attributes, status_notes, description }] = facts as [Record<string, never>];
      return [status, extended_attributes!["status"], status_notes, description];
    }

    it("change the state, with a text that everybody reads at once; the reporter's own stays held", async () => {
      const id = await sent();
      const changes = { status: "IN_PROGRESS", description: "A crew is on its way.", update_id: "1" };
      const { status, facts } = await update(id, changes);
      assert.equal(status, 200);
      assert.deepEqual(await statusOf(id), ["open", "in-progress", "A crew is on its way.", null]);
      const [told] = await updatesOf(id);
      assert.equal(told!.update_id, (facts as [Update])[0].update_id);
      assert.deepEqual([told!.status, told!.description], ["in_progress", "A crew is on its way."]);
    });

    it("with the same update_id change nothing again, whatever has happened since", async () => {
      const id = await sent();
      const fixed = { status: "FIXED", description: "Cut.", update_id: "u-1" };
      const first = await update(id, fixed);
      await update(id, { status: "REOPEN", description: "Not all of it.", update_id: "u-2" });
      const again = await update(id, fixed);
      assert.deepEqual([again.status, again.text], [200, first.text]);
      assert.deepEqual((await statusOf(id)).slice(0, 2), ["open", "in-progress"]);
      assert.equal((await updatesOf(id)).length, 2);
    });

    it("take any update_id that can be stored, and refuse one that is too long", async () => {
      const id = await sent();
      const fixed = { status: "FIXED", description: "Cut." };
      const first = await update(id, { ...fixed, update_id: "u\u0000-3" });
      assert.deepEqual([first.status, (await update(id, { ...fixed, update_id: "u-3" })).text], [200, first.text]);
      const { status, text } = await update(id, { ...fixed, update_id: "u".repeat(4001) });
      assert.equal(status, 400);
      assert.match(text, /update_id: /);
    });

    it("take every status that clients send, in any case", async () => {
      const parent = await sent("the first");
      for (const status of Object.keys(wantedByStatus)) {
        const id = await sent();
        const changes = {
          status: status.toLowerCase(),
          description: `Now ${status}.`,
          parent_service_request_id: parent,
        };
        const answer = await update(id, changes);
        assert.equal(answer.status, 200, `${status}: ${answer.text}`);
        const closes = ["done", "rejected", "duplicate"].includes(wantedByStatus[status]!);
        assert.equal((await statusOf(id))[0], closes ? "closed" : "open", status);
      }
    });

    it("merge a duplicate into the request that it repeats", async () => {
      const [parent, id] = [await sent(), await sent()];
      const merged = await update(id, {
        status: "DUPLICATE",
        description: "Twice.",
        parent_service_request_id: parent,
      });
      assert.equal(merged.status, 200, merged.text);
      const { facts } = await client.get(`/v2/requests/${id}.json`, { extensions: "true" });
      const [{ extended_attributes: more }] = facts as [{ extended_attributes: Record<string, unknown> }];
      assert.deepEqual([more["duplicate"], more["parent_service_request_id"]], [true, parent]);
    });

    it("bring photos, which everybody sees", async () => {
      const id = await sent();
      const form = new FormData();
      for (const [name, value] of Object.entries({ service_request_id: id, status: "FIXED", description: "Look." }))
        form.append(name, value);
      const jpeg = await sharp({ create: { width: 8, height: 6, channels: 3, background: "red" } })
        .jpeg()
        .toBuffer();
      form.append("media[]", new Blob([new Uint8Array(jpeg)]), "after.jpg");
      const headers = { "x-api-key": keys.crew };
      const answer = await client.send("/v2/servicerequestupdates.xml", { method: "POST", body: form, headers });
      assert.deepEqual([answer.status, answer.root], [200, "service_request_updates"]);
      assert.match((await updatesOf(id))[0]!.media_url!, /\/photos\/.+\.jpg$/);
    });

    it("of a photo alone are told; a note for the city alone is not", async () => {
      const id = await sent();
      const catalog = await parts.catalogs.forCity("kuusipeura");
      const photos = [(await savePhoto(parts, catalog, await picture())).id];
      for (const change of [{ photos }, { privateNote: "Ask Liisa." }])
        await write(parts.database, (tx) =>
          changeReport(reportContext(parts, tx, catalog), id, { ...change, actor: "staff:1" }),
        );
      const told = await updatesOf(id);
      assert.deepEqual(
        told.map((it) => [it.description, it.media_url !== null]),
        [[null, true]],
      );
    });

    it("of the reporter tell that something happened, but nothing of what is held", async () => {
      const resident = new Resident(createApp(parts));
      const location = { lat: inside.lat, lng: inside.long };
      const { body } = await resident.ask<SentReport>("POST", "/reports", {
        category: "tree",
        description: "x",
        location,
      });
      const { reference, secret } = body as SentReport;
      const catalog = await parts.catalogs.forCity("kuusipeura");
      await write(parts.database, (tx) =>
        changeReport(reportContext(parts, tx, catalog), reference, { question: "Which tree?", actor: "system" }),
      );
      const photos = [(await savePhoto(parts, catalog, await picture())).id];
      const path = `/reports/${reference}/answers`;
      const answered = await resident.ask("POST", path, { text: "held addition", photos }, { secret });
      assert.equal(answered.status, 200, answered.text);
      const told = await updatesOf(reference);
      assert.deepEqual(
        told.map((it) => [it.description, it.media_url]),
        [
          ["Which tree?", null],
          [null, null],
        ],
      );
    });

    it("are refused without a key, a request, a status that is known, or a reason to close", async () => {
      const id = await sent();
      const post = (body: Sending) => client.post("/v2/servicerequestupdates.xml", body);
      for (const [sending, status] of [
        [{ service_request_id: id, status: "FIXED", description: "x" }, 403],
        [{ api_key: keys.crew, status: "FIXED" }, 400],
        [{ api_key: keys.crew, service_request_id: "0000-0000", status: "FIXED", description: "x" }, 404],
        [{ api_key: keys.crew, service_request_id: id }, 400],
        [{ api_key: keys.crew, service_request_id: id, status: "SLEEPING" }, 400],
        [{ api_key: keys.crew, service_request_id: id, status: "constructor" }, 400],
        [{ api_key: keys.crew, service_request_id: id, status: "FIXED" }, 400],
        [{ api_key: keys.crew, service_request_id: id, status: "DUPLICATE", description: "x" }, 400],
        [{ api_key: keys.crew, service_request_id: id, status: "UNCHANGED" }, 400],
        [
          { api_key: keys.crew, service_request_id: id, status: "FIXED", description: "x", updated_datetime: "now" },
          400,
        ],
        [{ api_key: keys.crew, service_request_id: id, status: "FIXED", description: "x".repeat(4001) }, 400],
      ] as [Sending, number][]) {
        const answer = await post(sending);
        assert.deepEqual([answer.status, answer.root], [status, "errors"], JSON.stringify(sending));
      }
      assert.deepEqual((await statusOf(id))[0], "open");
      assert.deepEqual(await updatesOf(id), []);
    });
  });
