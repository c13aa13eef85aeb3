import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Category, CategorySummary, Report, ReportList } from "@okienko/contract";
import sharp from "sharp";
import { createApp } from "../app.ts";
import { Open311Client, type Sending } from "../testing/open311-client.ts";
import { inside, keys, open311City } from "../testing/open311-city.ts";
import { Resident } from "../testing/resident.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

type Facts = Record<string, unknown>;

const canaries = ["Kanarek", "canary@example.org", "+48 600 100 200"];
const reporter = { name: "Anna Kanarek", email: "canary@example.org", phone: "+48 600 100 200" };
const client311 = { first_name: "Anna", last_name: "Kanarek", email: "canary@example.org", phone: "+48 600 100 200" };
const words = 'Tõo <b>&amp;</b> "x" ]]> żółć 🚧\r\nsecond line\ttab';

for (const database of await testDatabases())
  for (const release of ["at-once", "confirmed"] as const)
    describe(`both faces of a city that releases texts ${release} on ${database.name}`, () => {
      let parts: TestParts;
      let client: Open311Client;
      let resident: Resident;
      let references: string[];

      before(async () => {
        const environment = { OPEN311_API_KEYS: `app:${keys.app},crew:${keys.crew}` };
        parts = await testParts({ city: open311City(release), open: database.open, environment });
        const app = createApp(parts);
        [client, resident] = [new Open311Client(app), new Resident(app)];
        await sendThroughBoth();
        references = await publicReferences();
      });
      after(() => parts.remove());

      async function sendThroughBoth(): Promise<void> {
        const post = (sending: Sending) =>
          client.post("/v2/requests.json", { api_key: keys.app, ...inside, ...sending });
        const hole = { service_code: "input:Pothole & Street Issues", "attribute[SIZE]": "01", ...client311 };
        const { facts } = await post({ ...hole, description: words, media_url: "https://photos.example/a?b=1&c=2" });
        await post({ ...hole, description: "Again.", address_string: "Torikuja 3 & 4" });
        await post({ service_code: "PW:BUF:Tree.v2", lat: 64.51234567, long: 27.51234567, address_id: "house-zz-007" });
        await post({ service_code: "015", description: "Dark." });
        await post({ service_code: "a/b 100%", description: "Not for everybody." });
        const location = { lat: inside.lat, lng: inside.long };
        for (const body of [
          { category: "pothole", description: words, location, answers: { SIZE: "01" }, contact: reporter },
          {
            category: "tree",
            description: "Leaning.",
            location: { ...location, address: "Park" },
            photos: [await photo()],
          },
          { category: "wish", description: "A bench.", contact: reporter },
        ])
          assert.equal((await resident.ask("POST", "/reports", body)).status, 201);
        await closeAndMerge((facts as [Facts])[0]["service_request_id"] as string);
      }

      async function photo(): Promise<string> {
        const form = new FormData();
        const jpeg = await sharp({ create: { width: 8, height: 6, channels: 3, background: "red" } })
          .jpeg()
          .toBuffer();
        form.append("photo", new Blob([new Uint8Array(jpeg)]), "a.jpg");
        const answer = await createApp(parts).request("/api/v1/photos", { method: "POST", body: form });
        return ((await answer.json()) as { id: string }).id;
      }

      async function closeAndMerge(first: string): Promise<void> {
        const update = (id: string, changes: Sending) =>
          client.post("/v2/servicerequestupdates.json", { api_key: keys.crew, service_request_id: id, ...changes });
        await update(first, { status: "IN_PROGRESS" });
        await update(first, { status: "FIXED", description: `Done: ${words}` });
        const others = (await publicReferences()).filter((it) => it !== first);
        const merged = { status: "DUPLICATE", description: "The same.", parent_service_request_id: first };
        assert.equal((await update(others[0]!, merged)).status, 200);
      }

      async function publicReferences(): Promise<string[]> {
        const { body } = await resident.ask<ReportList>("GET", "/reports");
        return (body as ReportList).reports.map((it) => it.reference);
      }

      it("list the same requests, in the same order", async () => {
        const { facts } = await client.get("/v2/requests.json");
        assert.equal(references.length, 7);
        assert.deepEqual(
          (facts as Facts[]).map((it) => it["service_request_id"]),
          references,
        );
      });

      it("tell the same of every request", async () => {
        for (const reference of references) {
          const { body } = await resident.ask<Report>("GET", `/reports/${reference}`);
          const report = body as Report;
          const [request] = (await client.get(`/v2/requests/${reference}.json`, { extensions: "true" })).facts as [
            Facts,
          ];
          const more = request["extended_attributes"] as Facts;
          assert.deepEqual(
            [request["status"] === "closed", more["status"], request["service_name"], request["description"]],
            [report.closed, report.state, report.category.name, report.description || null],
          );
          assert.deepEqual(
            [
              request["lat"],
              request["long"],
              request["address"],
              request["agency_responsible"],
              request["service_notice"],
            ],
            [
              report.location?.lat ?? null,
              report.location?.lng ?? null,
              report.address,
              report.department.name,
              report.notice,
            ],
          );
          assert.deepEqual(
            [request["requested_datetime"], request["updated_datetime"], request["expected_datetime"]],
            [report.sentAt, report.closedAt ?? report.updatedAt, report.promise?.by ?? null],
          );
          assert.deepEqual(
            [more["duplicate"], more["parent_service_request_id"]],
            [report.state === "duplicate", report.duplicateOf],
          );
          assert.deepEqual(
            (more["photos"] as Facts[]).map((it) => it["media_url"]),
            report.photos.map(({ url }) => url),
          );
          assert.deepEqual(
            (request["notes"] as Facts[]).map((it) => [it["datetime"], it["summary"], it["description"]]),
            report.events.map(({ at, type, state, text }) => [at, `${type}: ${state}`, text]),
          );
        }
      });

      it("offer the same services with the same questions", async () => {
        const { body } = await resident.ask<{ categories: CategorySummary[] }>("GET", "/categories");
        const { categories } = body as { categories: CategorySummary[] };
        const services = (await client.get("/v2/services.json")).facts as Facts[];
        assert.deepEqual(
          services.map((it) => [it["service_name"], it["description"], it["group"]]).sort(),
          categories.map((it) => [it.name, it.description, it.group.name]).sort(),
        );
        for (const [at, { id }] of categories.entries()) {
          const category = (await resident.ask<Category>("GET", `/categories/${id}`)).body as Category;
          const code = encodeURIComponent(services[at]!["service_code"] as string);
          const { attributes } = (await client.get(`/v2/services/${code}.json`)).facts as { attributes: Facts[] };
          assert.deepEqual(
            attributes.map((it) => [
              it["code"],
              it["datatype"],
              it["variable"],
              it["description"],
              it["datatype_description"],
            ]),
            category.questions.map((it) => [it.id, it.datatype, it.variable, it.text, it.hint]),
          );
        }
      });

      it("carry the same facts in XML and JSON, in every answer", async () => {
        const codes = ((await client.get("/v2/services.json")).facts as { service_code: string }[]).map(
          (it) => it.service_code,
        );
        for (const path of [
          ...["/discovery", "/v2/services", "/v2/requests", "/v2/servicerequestupdates", "/v2/nothing"],
          ...codes.map((it) => `/v2/services/${encodeURIComponent(it)}`),
          ...references.map((it) => `/v2/requests/${it}`),
        ])
          for (const query of [{}, { extensions: "true" }] as Sending[]) {
            const [xml, json] = [await client.get(`${path}.xml`, query), await client.get(`${path}.json`, query)];
            assert.equal(xml.status, json.status);
            assert.deepEqual(xml.facts, json.facts, path);
          }
      });

      it("tell nobody who reported, and no words that are held", async () => {
        for (const path of [
          "/v2/requests",
          "/v2/servicerequestupdates",
          ...references.map((it) => `/v2/requests/${it}`),
        ])
          for (const format of ["xml", "json"]) {
            const { text } = await client.get(`${path}.${format}`, { extensions: "true" });
            for (const canary of canaries) assert.ok(!text.includes(canary), `${path} tells ${canary}`);
            if (release === "at-once") continue;
            for (const held of ["A bench.", "Leaning.", "Torikuja", "photos.example", "house-zz-007"])
              assert.ok(!text.includes(held), `${path} tells ${held}`);
          }
      });

      it("show nothing of a service that is not public, but know its number", async () => {
        const { facts } = await client.post("/v2/requests.json", {
          api_key: keys.app,
          ...inside,
          service_code: "a/b 100%",
        });
        const id = (facts as [Facts])[0]["service_request_id"] as string;
        assert.equal((await client.get(`/v2/requests/${id}.json`)).status, 404);
        assert.deepEqual((await client.get("/v2/requests.json", { service_request_id: id })).facts, []);
      });
    });
