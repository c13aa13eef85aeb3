import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as contract from "@okienko/contract";
import type { Hono } from "hono";
import type { z } from "zod";
import { createApp } from "../app.ts";
import { cities, testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "../web/feature.ts";
import { importCity } from "./import-city.ts";

let parts: TestParts;
let app: Hono<Env>;
before(async () => {
  parts = await testParts();
  app = createApp(parts);
});
after(() => parts.remove());

function get(path: string, headers: Record<string, string> = {}): Response | Promise<Response> {
  return app.request(`/api/v1${path}`, { headers });
}

/** The answer, once the schema that the contract promises has accepted it as a whole. */
async function read<T extends z.ZodObject>(path: string, schema: T, language = "en"): Promise<z.infer<T>> {
  const response = await get(path, { "Accept-Language": language });
  assert.equal(response.status, 200, path);
  assert.equal(response.headers.get("content-type"), "application/json");
  return schema.strict().parse(await response.json()) as z.infer<T>;
}

async function problemOf(path: string): Promise<[number, string]> {
  const response = await get(path);
  assert.equal(response.headers.get("content-type"), "application/problem+json");
  return [response.status, ((await response.json()) as contract.Problem).code];
}

async function procedures(query: string): Promise<contract.ProcedureSummary[]> {
  const response = await get(`/procedures${query}`);
  return ((await response.json()) as { procedures: contract.ProcedureSummary[] }).procedures;
}

describe("the catalogue of the API", () => {
  it("tells the city in the reader's language", async () => {
    const city = await read("/city", contract.City, "de-CH, en;q=0.5");
    assert.deepEqual([city.id, city.name, city.timeZone], ["poznan", "Posen", "Europe/Warsaw"]);
    assert.deepEqual(city.languages, ["pl", "en", "uk", "de"]);
    assert.equal(city.emergency.phone, "112");
    assert.ok(city.demoNotice);
    assert.equal(city.nowWithinMinutes, 30);
  });

  it("tells every office with the departments and hours of its queues", async () => {
    const response = await get("/offices");
    const { offices } = (await response.json()) as { offices: contract.Office[] };
    assert.equal(offices.length, 4);
    for (const office of offices) {
      contract.Office.strict().parse(office);
      assert.ok(office.hours.length >= 5, office.id);
      assert.ok(office.departments.length > 0, office.id);
      assert.deepEqual(await read(`/offices/${office.id}`, contract.Office, "pl"), office);
    }
  });

  it("tells departments with their groups and procedures, each procedure once", async () => {
    const response = await get("/departments");
    const { departments } = (await response.json()) as { departments: contract.Department[] };
    departments.forEach((it) => contract.Department.strict().parse(it));
    assert.equal(departments.length, 4);
    const ids = departments.flatMap(({ groups }) => groups.flatMap((group) => group.procedures.map(({ id }) => id)));
    assert.equal(new Set(ids).size, 22);
    assert.equal(ids.length, 22);
  });

  it("leaves out departments that only look after reports", async () => {
    const { departments } = (await (await get("/departments")).json()) as { departments: contract.Department[] };
    const { departments: all } = (await parts.catalogs.forCity("poznan")).file;
    assert.ok(all.some(({ id }) => id === "city-guard"));
    assert.ok(departments.every(({ id, groups }) => id !== "city-guard" && groups.length > 0));
  });

  it("tells what to bring, what it costs and how long it takes", async () => {
    const procedure = await read("/procedures/vehicle-registration", contract.Procedure);
    assert.ok(procedure.documents.length > 2);
    assert.ok(procedure.fees.length > 0);
    assert.deepEqual(Object.keys(procedure.duration), ["minutes", "extraMinutes", "maxQuantity"]);
    assert.equal(procedure.name, "Vehicle registration (used vehicle)");
  });

  it("searches, narrowed by department and office", async () => {
    const all = await procedures("");
    assert.equal(all.length, 22);
    assert.equal((await procedures("?q=prawko"))[0]!.id, "driving-licence-exchange");
    const [first] = all;
    const here = await procedures(`?department=${first!.department}&office=${first!.offices[0]}`);
    assert.ok(here.length > 0 && here.length < all.length);
    for (const it of here) assert.ok(it.department === first!.department && it.offices.includes(first!.offices[0]!));
  });

  it("says what is unknown", async () => {
    assert.deepEqual(await problemOf("/offices/nowhere"), [404, "unknown-office"]);
    assert.deepEqual(await problemOf("/procedures/nothing"), [404, "unknown-procedure"]);
    assert.deepEqual(await problemOf("/procedures?department=nobody"), [404, "unknown-department"]);
    assert.deepEqual(await problemOf("/procedures?office=nowhere"), [404, "unknown-office"]);
    assert.deepEqual(await problemOf("/procedures/__proto__"), [404, "unknown-procedure"]);
    assert.deepEqual(await problemOf(`/procedures?q=${"x".repeat(201)}`), [400, "malformed-request"]);
    assert.deepEqual(await problemOf("/procedures?q=a&q=b"), [400, "malformed-request"]);
  });

  it("is sent again only when it has changed", async () => {
    const first = await get("/departments");
    const etag = first.headers.get("etag")!;
    assert.match(etag, /^"[\w-]{22}"$/);
    assert.equal(first.headers.get("cache-control"), "public, max-age=60");
    assert.equal(first.headers.get("vary"), "Accept-Language");
    const again = await get("/departments", { "If-None-Match": etag });
    assert.deepEqual([again.status, await again.text(), again.headers.get("etag")], [304, "", etag]);
    assert.equal((await get("/departments", { "If-None-Match": etag, "Accept-Language": "uk" })).status, 200);
    const renamed = structuredClone(cities.poznan) as { departments: { name: Record<string, string> }[] };
    renamed.departments[0]!.name["pl"] = "Inny wydział";
    await importCity(parts.database, renamed);
    assert.equal((await get("/departments", { "If-None-Match": etag })).status, 200);
  });
});

describe("the catalogue of a town with other languages", () => {
  it("comes in the town's first language where the reader's is not spoken", async () => {
    const town = await testParts({ city: cities.town });
    const response = await createApp(town).request("/api/v1/city", { headers: { "Accept-Language": "pl" } });
    assert.equal(response.headers.get("content-language"), "fi");
    const city = contract.City.strict().parse(await response.json());
    assert.deepEqual([city.timeZone, city.contact.name, city.demoNotice], ["Europe/Helsinki", "Kuntainfo", null]);
    const fire = await createApp(town).request("/api/v1/procedures/open-fire-notice");
    const procedure = contract.Procedure.strict().parse(await fire.json());
    assert.deepEqual(
      [procedure.bookable, procedure.offices, procedure.online?.url],
      [false, [], "https://kuusipeura.example/avotuli"],
    );
    await town.remove();
  });
});
