import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createApp } from "../app.ts";
import { Open311Client, type Open311Answer, type Sending } from "../testing/open311-client.ts";
import { inside, keys, open311City } from "../testing/open311-city.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

const api_key = keys.app;
const service_code = "input:Pothole & Street Issues";
const size = { "attribute[SIZE]": "01" };
const fine: Sending = { api_key, service_code, ...inside, ...size };
const { lat, long } = inside;
const form = { "content-type": "application/x-www-form-urlencoded" };
const encoded = `api_key=${api_key}&service_code=015&lat=${lat}&long=${long}`;

const wrongPosts: [what: string, sending: Sending, status: number, about: RegExp][] = [
  ["no key", { ...fine, api_key: "" }, 403, /api_key/],
  ["a wrong key", { ...fine, api_key: "0123456789abcdef-apq" }, 403, /api_key/],
  ["the beginning of a key", { ...fine, api_key: "0123456789abcdef" }, 403, /api_key/],
  ["the name of a key", { ...fine, api_key: "app" }, 403, /api_key/],
  ["no service_code", { ...fine, service_code: "" }, 400, /^service_code/],
  ["an unknown service_code", { ...fine, service_code: "nothing" }, 404, /service_code/],
  ["a service that is withdrawn", { ...fine, service_code: "old" }, 404, /service_code/],
  ["a code without its leading zero", { ...fine, service_code: "15" }, 404, /service_code/],
  ["another city", { ...fine, jurisdiction_id: "elsewhere.example" }, 404, /jurisdiction_id/],
  ["no place", { api_key, service_code, ...size }, 400, /^lat and long/],
  ["lat without long", { api_key, service_code, lat, ...size }, 400, /^lat and long/],
  ["long without lat", { api_key, service_code, long, ...size }, 400, /^lat and long/],
  ["a lat that is no number", { ...fine, lat: "north" }, 400, /^lat/],
  ["a lat with a comma", { ...fine, lat: "64,5" }, 400, /^lat/],
  ["a lat that is infinite", { ...fine, lat: "Infinity" }, 400, /^lat/],
  ["a lat beyond the pole", { ...fine, lat: "90.1" }, 400, /^lat/],
  ["a long beyond the world", { ...fine, long: "180.5" }, 400, /^lat and long/],
  ["a place outside of the city", { ...fine, lat: "10", long: "10" }, 400, /Not our town/],
  ["no required attribute", { api_key, service_code, ...inside }, 400, /^attribute\[SIZE\]/],
  ["an attribute required by another", { ...fine, "attribute[SIZE]": "big & deep" }, 400, /^attribute\[DEPTH\]/],
  ["an unknown value", { ...fine, "attribute[SIZE]": "1" }, 400, /^attribute\[SIZE\]/],
  [
    "two values of one that takes one",
    { ...fine, "attribute[SIZE][]": ["01", "big & deep"] },
    400,
    /^attribute\[SIZE\]/,
  ],
  ["a value that ends the form", { ...fine, "attribute[SIZE]": "fire" }, 400, /112/],
  ["an unknown attribute", { ...fine, "attribute[__proto__]": "x" }, 400, /^attribute\[__proto__\]/],
  ["a date that is none", { ...fine, "attribute[SINCE]": "yesterday" }, 400, /^attribute\[SINCE\]/],
  ["4,001 characters", { ...fine, description: "x".repeat(4001) }, 400, /^description.*4000/],
  ["an address that is too long", { ...fine, address_string: "x".repeat(301) }, 400, /^address_string/],
  ["a wrong e-mail address", { ...fine, email: "anna" }, 400, /^email/],
  ["a wrong phone number", { ...fine, phone: "call me" }, 400, /^phone/],
  ["no e-mail where one is needed", { api_key, ...inside, service_code: "C,D" }, 400, /^email/],
  ["an endless client_request_id", { ...fine, client_request_id: "x".repeat(256) }, 400, /^client_request_id/],
];

const wrongBodies: [what: string, request: RequestInit, status: number][] = [
  ["JSON", { body: "{}", headers: { "content-type": "application/json" } }, 400],
  ["XML", { body: "<request/>", headers: { "content-type": "text/xml" } }, 400],
  ["text", { body: encoded, headers: { "content-type": "text/plain" } }, 400],
  ["a body of no type", { body: new Uint8Array(Buffer.from(encoded)) }, 400],
  ["nothing", {}, 403],
  ["broken percent signs", { body: `${encoded}&description=100%`, headers: form }, 400],
  ["percent signs that are not UTF-8", { body: `${encoded}&description=%ff`, headers: form }, 400],
  ["bytes that are not UTF-8", { body: Buffer.from(`${encoded}&description=\xff`, "latin1"), headers: form }, 400],
  ["1 MB", { body: `${encoded}&description=${"x".repeat(1_000_000)}`, headers: form }, 400],
  ["100,000 arguments", { body: "a=1&".repeat(16_000), headers: form }, 403],
  ["multipart without a boundary", { body: "x", headers: { "content-type": "multipart/form-data" } }, 400],
  [
    "multipart that ends too soon",
    { body: "--a\r\n", headers: { "content-type": "multipart/form-data; boundary=a" } },
    400,
  ],
];

const wrongGets: [path: string, query: Sending, status: number][] = [
  ["/v2/requests", { status: "sleeping" }, 400],
  ["/v2/requests", { status: "open,sleeping" }, 400],
  ["/v2/requests", { start_date: "yesterday" }, 400],
  ["/v2/requests", { end_date: "2026-02-30T00:00:00Z" }, 400],
  ["/v2/requests", { updated_after: "1" }, 400],
  ["/v2/requests", { start_date: "2026-01-01T00:00:00Z", end_date: "2026-06-01T00:00:00Z" }, 400],
  ["/v2/requests", { start_date: "2026-02-01T00:00:00Z", end_date: "2026-01-01T00:00:00Z" }, 400],
  ["/v2/requests", { page: 0 }, 400],
  ["/v2/requests", { page: "two" }, 400],
  ["/v2/requests", { page: 1, page_size: 501 }, 400],
  ["/v2/requests", { page_size: 100_000_000 }, 400],
  ["/v2/requests", { page_size: -1 }, 400],
  ["/v2/requests", { bbox: "27,64,28" }, 400],
  ["/v2/requests", { bbox: "27,64,28,x" }, 400],
  ["/v2/requests", { bbox: "28,64,27,65" }, 400],
  ["/v2/requests", { bbox: "-Infinity,0,Infinity,1" }, 400],
  ["/v2/requests", { bbox: "27,64,28,65,66" }, 400],
  ["/v2/requests", { q: "x".repeat(201) }, 400],
  ["/v2/requests", { start_date: "0000-00-00" }, 400],
  ["/constructor", {}, 404],
  ["/v2/__proto__", {}, 404],
  ["/v2/requests", { jurisdiction_id: "elsewhere.example" }, 404],
  ["/v2/servicerequestupdates", { start_date: "x" }, 400],
  ["/v2/requests/0000-0000", {}, 404],
  ["/v2/requests/..%2F..%2Fetc", {}, 404],
  ["/v2/tokens/x", {}, 404],
  ["/v2/tokens/", {}, 400],
  ["/v2/services/", {}, 400],
  ["/v2/services/%E0%A4%A", {}, 400],
  ["/v2/nothing", {}, 404],
  ["/services", {}, 404],
];

describe("wrong requests of Open311", () => {
  let parts: TestParts;
  let client: Open311Client;

  before(async () => {
    const environment = { OPEN311_API_KEYS: `app:${keys.app}` };
    parts = await testParts({ city: open311City(), environment });
    client = new Open311Client(createApp(parts));
  });
  after(() => parts.remove());

  async function stored(): Promise<string> {
    const { read } = parts.database;
    const tables = ["report", "report_event", "reporter", "outbox", "audit", "photo", "idempotency"] as const;
    return JSON.stringify(await Promise.all(tables.map((table) => read.selectFrom(table).selectAll().execute())));
  }

  /** Asks in both formats: each answers with a list of errors, and nothing is written. */
  async function refused(ask: (format: string) => Promise<Open311Answer>, status: number, about = /./): Promise<void> {
    const before = await stored();
    for (const format of ["xml", "json"]) {
      const answer = await ask(format);
      assert.equal(answer.status, status, answer.text);
      assert.equal(answer.root, format === "xml" ? "errors" : null);
      const errors = answer.facts as { code: string; description: string }[];
      assert.ok(errors.length > 0);
      for (const error of errors) assert.deepEqual(Object.keys(error), ["code", "description"]);
      assert.equal(errors[0]!.code, String(status));
      assert.match(errors[0]!.description, about);
      assert.doesNotMatch(answer.text, /\.ts:|node:|at async/);
    }
    assert.equal(await stored(), before, "nothing is written");
  }

  for (const [what, sending, status, about] of wrongPosts)
    it(`refuses ${what} with ${status}`, () =>
      refused((it) => client.post(`/v2/requests.${it}`, sending), status, about));

  for (const [what, request, status] of wrongBodies)
    it(`refuses ${what} as a body with ${status}`, () =>
      refused((it) => client.send(`/v2/requests.${it}`, { method: "POST", ...request }), status));

  for (const [path, query, status] of wrongGets)
    it(`refuses ${path} with ${JSON.stringify(query)} with ${status}`, () =>
      refused((it) => client.get(`${path}.${it}`, query), status));

  it("tells everything that is wrong at once", async () => {
    const many = { ...fine, "attribute[SIZE]": "1", "attribute[X]": "1", address_string: "x".repeat(301) };
    const { facts } = await client.post("/v2/requests.json", many);
    assert.equal((facts as unknown[]).length, 3);
  });

  it("tells in XML that there is no such format", async () => {
    for (const path of ["/v2/services", "/v2/services.yaml", "/v2/services.json/", "/", ""]) {
      const { status, root } = await client.get(path);
      assert.deepEqual([status, root], [404, "errors"], path);
    }
  });

  it("finds nothing at the ends of time", async () => {
    for (const [start_date, end_date] of [
      ["9999-12-01", "9999-12-31"],
      ["0001-01-01", "0001-01-02"],
      ["9999-12-31T23:59:59Z", ""],
    ] as const) {
      const { status, facts } = await client.get("/v2/requests.json", { start_date, end_date });
      assert.deepEqual([status, facts], [200, []]);
    }
  });

  it("takes GET and HEAD everywhere, POST where something is sent, and says so", async () => {
    for (const [method, path, allowed] of [
      ["POST", "/v2/services.xml", "GET, HEAD"],
      ["PUT", "/v2/requests.json", "GET, HEAD, POST"],
      ["DELETE", "/v2/requests/x.json", "GET, HEAD"],
      ["PATCH", "/discovery.xml", "GET, HEAD"],
    ] as const) {
      const { status, headers } = await client.send(path, { method });
      assert.deepEqual([status, headers.get("allow")], [405, allowed]);
    }
    const head = await client.send("/v2/services.xml", { method: "HEAD" });
    assert.deepEqual([head.status, head.text], [200, ""]);
    assert.equal(head.headers.get("content-type"), "text/xml; charset=utf-8");
  });

  it("lets every page of the world read, and answers its preflight", async () => {
    const { headers } = await client.get("/v2/services.json", {}, { origin: "https://elsewhere.example" });
    assert.equal(headers.get("access-control-allow-origin"), "*");
    assert.equal((await client.get("/v2/services/nothing.json")).headers.get("access-control-allow-origin"), "*");
    const preflight = {
      method: "OPTIONS",
      headers: { origin: "https://x.example", "access-control-request-method": "POST" },
    };
    assert.equal((await client.send("/v2/requests.json", preflight)).status, 204);
  });

  it("counts requests, and tells those who ask too often in their format when to come back", async () => {
    const limited = new Open311Client(createApp({ ...parts, settings: { ...parts.settings, rateLimits: true } }));
    const answers = await Promise.all(Array.from({ length: 61 }, () => limited.post("/v2/requests.xml", {})));
    const last = answers.find(({ status }) => status === 429)!;
    assert.equal(last.root, "errors");
    assert.match(last.headers.get("retry-after")!, /^\d+$/);
  });
});
