import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { Open311Client, type Sending } from "../testing/open311-client.ts";
import { inside, keys, open311City } from "../testing/open311-city.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

type Facts = Record<string, unknown>;

const api_key = keys.app;
const pothole = "input:Pothole & Street Issues";
const hole: Sending = { api_key, service_code: pothole, ...inside, "attribute[SIZE]": "01", description: "A hole." };
const zoned = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

for (const database of await testDatabases())
  describe(`GeoReport v2 on ${database.name}`, () => {
    let parts: TestParts;
    let client: Open311Client;

    before(async () => {
      const environment = { OPEN311_API_KEYS: `app:${keys.app},crew:${keys.crew}` };
      parts = await testParts({ city: open311City(), open: database.open, environment });
      client = new Open311Client(createApp(parts));
    });
    after(() => parts.remove());

    async function sent(sending: Sending = hole): Promise<string> {
      const { status, text, facts } = await client.post("/v2/requests.json", sending);
      assert.equal(status, 200, text);
      return (facts as Facts[])[0]!["service_request_id"] as string;
    }

    async function listed(query: Sending): Promise<Facts[]> {
      const { status, text, facts } = await client.get("/v2/requests.json", query);
      assert.equal(status, 200, text);
      return facts;
    }

    const idsOf = (requests: readonly Facts[]) => requests.map((it) => it["service_request_id"]);

    async function update(id: string, changes: Sending): Promise<void> {
      const body = { api_key: keys.crew, service_request_id: id, ...changes };
      const { status, text } = await client.post("/v2/servicerequestupdates.json", body);
      assert.equal(status, 200, text);
    }

    it("rule 1: speaks XML with its declaration and JSON, each with charset, without a namespace", async () => {
      const xml = await client.get("/v2/services.xml");
      assert.equal(xml.headers.get("content-type"), "text/xml; charset=utf-8");
      assert.match(xml.text, /^<\?xml version="1\.0" encoding="utf-8"\?>\n<services>/);
      assert.doesNotMatch(xml.text, /xmlns|is_array/);
      const json = await client.get("/v2/services.json");
      assert.equal(json.headers.get("content-type"), "application/json; charset=utf-8");
    });

    it("rule 2: drops the outer name in JSON: bare lists, lists of one, an object for a definition", async () => {
      const id = await sent();
      const shape = async (path: string) => Array.isArray((await client.get(path)).facts);
      assert.equal(await shape("/v2/services.json"), true);
      assert.equal(await shape("/v2/requests.json"), true);
      assert.equal(await shape(`/v2/requests/${id}.json`), true);
      assert.equal((await client.get(`/v2/requests/${id}.json`)).facts["length"], 1);
      assert.equal(await shape("/v2/services/015.json"), false);
      assert.equal(await shape("/v2/services/nothing.json"), true);
      assert.equal(await shape("/discovery.json"), false);
    });

    it("rule 3: calls roots and items by their names", async () => {
      const id = await sent();
      const code = encodeURIComponent(pothole);
      for (const [path, names] of [
        ["/v2/services.xml", /^<services><service><service_code>/],
        [
          `/v2/services/${code}.xml`,
          /^<service_definition>.*<attributes><attribute>.*<values><value><key>01<\/key><name>/s,
        ],
        [`/v2/requests/${id}.xml`, /^<service_requests><request><service_request_id>/],
        ["/v2/requests/none.xml", /^<errors><error><code>404<\/code><description>/],
        ["/discovery.xml", /^<discovery>.*<endpoints><endpoint>.*<formats><format>text\/xml<\/format>/s],
      ] as const)
        assert.match((await client.get(path)).text.split("\n")[1]!, names);
    });

    it("rule 4: writes dates with a zone, and reads them with or without one", async () => {
      const id = await sent();
      const [request] = await listed({ service_request_id: id });
      for (const name of ["requested_datetime", "updated_datetime", "expected_datetime"])
        assert.match(request![name] as string, zoned);
      const zoneless = new Intl.DateTimeFormat("sv", {
        timeZone: "Europe/Helsinki",
        dateStyle: "short",
        timeStyle: "medium",
      });
      const since = (minutes: number) => zoneless.format(Date.now() - minutes * 60_000).replace(" ", "T");
      assert.ok(idsOf(await listed({ start_date: since(10) })).includes(id));
      assert.deepEqual(await listed({ start_date: since(20), end_date: since(10) }), []);
    });

    it("rule 5: lets ids override every other argument, wrong ones too, and takes lists with commas", async () => {
      const [first, second] = [await sent(), await sent({ api_key, service_code: "wish", description: "A bench." })];
      const overridden = { status: "nonsense", start_date: "never", service_code: "none", page_size: "0" };
      const found = await listed({ service_request_id: `${second}, ${first},unknown`, ...overridden });
      assert.deepEqual(new Set(idsOf(found)), new Set([first, second]));
      const codes = new Set((await listed({ service_code: `${pothole},wish` })).map((it) => it["service_code"]));
      assert.deepEqual(codes, new Set([pothole, "wish"]));
      assert.ok(idsOf(await listed({ status: "open,closed" })).includes(first));
      assert.deepEqual(await listed({ service_code: "none" }), []);
    });

    it("rule 5: searches 90 days at most, the last ones unless told", async () => {
      const id = await sent();
      const old = await sent();
      const longAgo = Date.now() - 100 * 86_400_000;
      const { writer } = parts.database;
      await writer.updateTable("report").set({ created_at: longAgo }).where("reference", "=", old).execute();
      const ids = idsOf(await listed({}));
      assert.deepEqual([ids.includes(id), ids.includes(old)], [true, false]);
      const around = {
        start_date: new Date(longAgo - 1000).toISOString(),
        end_date: new Date(longAgo + 1000).toISOString(),
      };
      assert.deepEqual(idsOf(await listed(around)), [old]);
      assert.deepEqual(idsOf(await listed({ end_date: around.end_date })), [old]);
      const long = { start_date: "2026-01-01T00:00:00Z", end_date: "2026-04-03T00:00:00Z" };
      assert.equal((await client.get("/v2/requests.json", long)).status, 400);
      assert.equal((await client.get("/v2/requests.json", { ...long, end_date: "2026-04-01T00:00:00Z" })).status, 200);
    });

    it("rule 6: takes an empty value for none", async () => {
      const nothing = {
        service_request_id: "",
        service_code: " ",
        start_date: "",
        status: "",
        jurisdiction_id: "",
        page: "",
      };
      assert.deepEqual(await listed(nothing), await listed({}));
      await sent({
        ...hole,
        email: "",
        address_string: "",
        jurisdiction_id: "",
        media_url: "",
        "attribute[PLATE]": "",
      });
    });

    it("rule 7: tells open or closed only, and of a closed request when it was closed", async () => {
      const id = await sent();
      for (const status of ["IN_PROGRESS", "PLANNED", "OPEN"]) {
        await update(id, { status });
        assert.equal((await listed({ service_request_id: id }))[0]!["status"], "open");
      }
      await update(id, { status: "FIXED", description: "Filled." });
      const closedAt = (await listed({ service_request_id: id }))[0]!["updated_datetime"];
      const { writer } = parts.database;
      await writer
        .updateTable("report")
        .set({ updated_at: Date.now() + 60_000 })
        .where("reference", "=", id)
        .execute();
      const [closed] = await listed({ service_request_id: id });
      assert.deepEqual(
        [closed!["status"], closed!["status_notes"], closed!["updated_datetime"]],
        ["closed", "Filled.", closedAt],
      );
      assert.ok(idsOf(await listed({ status: "closed" })).includes(id));
      assert.ok(!idsOf(await listed({ status: "open" })).includes(id));
    });

    it("rule 8: answers with an id or a token, never both, as the type of the service says", async () => {
      const services: Facts[] = (await client.get("/v2/services.json")).facts;
      for (const { service_code, type } of services as { service_code: string; type: string }[]) {
        if (type !== "batch") continue;
        const { facts } = await client.post("/v2/requests.json", { api_key, service_code, ...inside });
        const [{ token, ...more }] = facts as [Facts];
        assert.deepEqual(Object.keys(more), ["service_notice", "account_id"]);
        const answer = await client.get(`/v2/tokens/${String(token)}.json`);
        const [{ service_request_id }] = answer.facts as [Facts];
        assert.deepEqual(answer.facts, [{ service_request_id, token }]);
        assert.equal((await listed({ service_request_id: service_request_id as string })).length, 1);
      }
      assert.equal((await client.get("/v2/tokens/unknown.json")).status, 404);
      const { facts } = await client.post("/v2/requests.json", hole);
      assert.deepEqual(Object.keys((facts as [Facts])[0]), ["service_request_id", "service_notice", "account_id"]);
    });

    it("rule 9: takes a point, an address or the id of one, and 4,000 characters with line breaks", async () => {
      const nowhere = { ...hole, lat: "", long: "" };
      await sent({ ...nowhere, address_string: "Torikuja 3" });
      await sent({ ...nowhere, address_id: "000123" });
      const description = `first line\n${"x".repeat(3988)}y`;
      const id = await sent({ ...hole, description });
      assert.equal((await listed({ service_request_id: id }))[0]!["description"], description);
      assert.equal((await client.post("/v2/requests.json", { ...hole, description: `${description}z` })).status, 400);
    });

    it("rule 10: describes questions, distinctly ordered, with values for lists only, and takes their answers", async () => {
      const { facts } = await client.get(`/v2/services/${encodeURIComponent(pothole)}.json`);
      const { service_code, attributes } = facts as { service_code: string; attributes: Facts[] };
      assert.equal(service_code, pothole);
      assert.deepEqual(
        attributes.map(({ code, datatype, variable, required, order }) => [order, code, datatype, variable, required]),
        [
          [1, "SIZE", "singlevaluelist", true, true],
          [2, "WHERE", "multivaluelist", true, false],
          [3, "DEPTH", "number", true, false],
          [4, "SINCE", "datetime", true, false],
          [5, "PLATE", "string", true, false],
          [6, "STORY", "text", true, false],
          [7, "HINT", "string", false, false],
        ],
      );
      for (const { datatype, values } of attributes)
        assert.equal(values !== undefined, /list$/.test(datatype as string));
      assert.deepEqual(attributes[0]!["values"], [
        { key: "01", name: "Value 01 (fi)" },
        { key: "big & deep", name: "Value big & deep (fi)" },
        { key: "fire", name: "Value fire (fi)" },
      ]);
      const id = await sent({
        ...hole,
        "attribute[SIZE]": "big & deep",
        "attribute[WHERE][]": ["road", "kerb"],
        "attribute[DEPTH]": "12.5",
        "attribute[SINCE]": "2026-11-01T08:00:00+02:00",
        "attribute[STORY]": "one\ntwo",
      });
      const query = parts.database.read.selectFrom("report").select("answers").where("reference", "=", id);
      const answers = JSON.parse((await query.executeTakeFirstOrThrow()).answers) as Facts;
      assert.deepEqual(
        [answers["SIZE"], answers["WHERE"], answers["DEPTH"], answers["STORY"]],
        ["big & deep", ["road", "kerb"], 12.5, "one\ntwo"],
      );
    });

    it("rule 11: needs no jurisdiction, knows its own by id and host, and no other", async () => {
      for (const jurisdiction_id of [
        "kuusipeura",
        "kuusipeura.example",
        "www.kuusipeura.example",
        "KUUSIPEURA.example",
      ])
        for (const path of ["/discovery.xml", "/v2/services.xml", "/v2/services/015.json", "/v2/requests.json"])
          assert.equal((await client.get(path, { jurisdiction_id })).status, 200);
      const jurisdiction_id = "elsewhere.example";
      assert.equal((await client.get("/v2/services.xml", { jurisdiction_id })).status, 404);
      assert.equal((await client.get("/v2/requests.xml", { jurisdiction_id })).status, 404);
      assert.equal((await client.post("/v2/requests.xml", { ...hole, jurisdiction_id })).status, 404);
    });

    it("rule 12: has the types of the published schema: texts for ids and codes, null and never an empty text", async () => {
      const plain = await sent({ api_key, service_code: "PW:BUF:Tree.v2", ...inside });
      const rich = await sent({ ...hole, media_url: "https://photos.example/1.jpg", address_string: "Torikuja 3" });
      const odd = await sent({ ...hole, media_url: "no address at all" });
      const found = await listed({ service_request_id: [plain, rich, odd] });
      const texts = ["service_request_id", "status", "service_name", "service_code", "requested_datetime"];
      for (const request of found) {
        for (const name of texts) assert.equal(typeof request[name], "string");
        for (const name of ["lat", "long"]) assert.equal(typeof request[name], "number");
        for (const value of Object.values(request)) assert.notEqual(value, "");
      }
      const media = new Map(found.map((it) => [it["service_request_id"], it["media_url"]]));
      assert.deepEqual(
        [plain, rich, odd].map((it) => media.get(it)),
        [null, "https://photos.example/1.jpg", null],
      );
      for (const service of (await client.get("/v2/services.json")).facts as Facts[]) {
        assert.equal(typeof service["metadata"], "boolean");
        assert.equal(typeof service["service_code"], "string");
        for (const value of Object.values(service)) assert.notEqual(value, "");
      }
      assert.deepEqual(Object.keys(found[0]!), [
        ...["service_request_id", "status", "status_notes", "service_name", "service_code", "description"],
        ...["agency_responsible", "service_notice", "requested_datetime", "updated_datetime", "expected_datetime"],
        ...["address", "address_id", "zipcode", "lat", "long", "media_url"],
      ]);
    });

    it("rule 13: finds services by codes with blanks, ampersands, colons, dots, slashes and leading zeros", async () => {
      for (const code of [pothole, "015", "PW:BUF:Tree.v2", "a/b 100%", "C,D", "wish"])
        for (const format of ["xml", "json"]) {
          const { status, facts } = await client.get(`/v2/services/${encodeURIComponent(code)}.${format}`);
          assert.deepEqual([status, (facts as Facts)["service_code"]], [200, code]);
        }
      for (const code of ["15", "PW:BUF:Tree", "old", "INPUT:POTHOLE & STREET ISSUES"])
        assert.equal((await client.get(`/v2/services/${encodeURIComponent(code)}.json`)).status, 404);
      const sentCodes = { api_key, ...inside, service_code: "C,D", email: "anna@example.org" };
      const id = await sent(sentCodes);
      assert.deepEqual(idsOf(await listed({ service_code: "C,D" })), [id]);
    });
  });
