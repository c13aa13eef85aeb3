import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { FreeTime, Hold } from "@okienko/contract";
import { createApp } from "../app.ts";
import { contact, Resident } from "../testing/resident.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";

describe("bad input", () => {
  let parts: TestParts;
  let resident: Resident;
  let time: FreeTime;
  let hold: Hold;

  before(async () => {
    parts = await testParts({ city: roundTheClock(3) });
    resident = new Resident(createApp(parts));
    time = (await resident.times("procedure=library-card&limit=1"))[0]!;
    hold = (await resident.hold("library-card", time)).body as Hold;
  });
  after(() => parts.remove());

  /** Everything that is stored, to see that nothing was written. */
  async function stored(): Promise<string> {
    const { read } = parts.database;
    const tables = ["visit", "cell", "queue", "outbox", "audit", "idempotency", "contact"] as const;
    return JSON.stringify(await Promise.all(tables.map((table) => read.selectFrom(table).selectAll().execute())));
  }

  async function refused(method: string, path: string, body: unknown, headers: Record<string, string> = {}) {
    const before = await stored();
    const answer = await resident.ask(method, path, body, { headers });
    assert.equal(await stored(), before, "nothing is written");
    assert.match(answer.headers.get("content-type")!, /^application\/problem\+json/);
    assert.equal(answer.body.status, answer.status);
    assert.ok(answer.body.title && answer.body.detail && answer.body.type);
    assert.doesNotMatch(answer.text, /node:|\.ts:|at async/);
    return { status: answer.status, code: answer.body.code, fields: answer.body.errors?.map((it) => it.pointer) };
  }

  const holdBody = (changes: object) => ({
    procedure: "library-card",
    office: "town-house",
    start: time.start,
    quantity: 1,
    ...changes,
  });

  for (const [what, changes, status, code] of [
    ["an unknown procedure", { procedure: "nonsense" }, 404, "unknown-procedure"],
    ["an unknown office", { office: "nowhere" }, 404, "unknown-office"],
    ["a procedure that is not booked", { procedure: "open-fire-notice" }, 422, "not-bookable"],
    ["a past time", { start: "2020-01-07T09:00:00+02:00" }, 422, "time-not-offered"],
    ["a time far ahead", { start: "2099-01-07T09:00:00+02:00" }, 422, "time-not-offered"],
    ["a quantity of 0", { quantity: 0 }, 422, "quantity-not-offered"],
    ["a quantity of 99", { quantity: 99 }, 422, "quantity-not-offered"],
    ["a quantity of 1.5", { quantity: 1.5 }, 422, "invalid-fields"],
    ["a start without an offset", { start: "2026-11-23T08:00:00" }, 422, "invalid-fields"],
    ["a start that is no text", { start: 5 }, 422, "invalid-fields"],
    ["no procedure", { procedure: undefined }, 422, "invalid-fields"],
  ] as const) {
    it(`refuses a hold for ${what}`, async () => {
      const answer = await refused("POST", "/holds", holdBody(changes));
      assert.deepEqual([answer.status, answer.code], [status, code]);
    });
  }

  it("refuses a hold between two starts", async () => {
    const between = new Date(Date.parse(time.start) + 60_000).toISOString();
    assert.equal((await refused("POST", "/holds", holdBody({ start: between }))).code, "time-not-offered");
  });

  for (const [what, who, pointer] of [
    ["an empty name", { ...contact, name: " " }, "/contact/name"],
    ["a name of 200 letters", { ...contact, name: "x".repeat(200) }, "/contact/name"],
    ["a name with a header in its second line", { ...contact, name: "Anna\r\nBcc: all@example.org" }, "/contact/name"],
    ["a name with a character that no database takes", { ...contact, name: "An\u0000na" }, "/contact/name"],
    ["a name with half a character", { ...contact, name: "An\ud800na" }, "/contact/name"],
    ["a wrong address", { ...contact, email: "anna" }, "/contact/email"],
    [
      "an address with a line break",
      { ...contact, email: "anna@example.org\r\nBcc: all@example.org" },
      "/contact/email",
    ],
    ["a wrong phone number", { name: "Anna", phone: "call me" }, "/contact/phone"],
    ["neither address nor phone", { name: "Anna" }, "/contact/email"],
    ["no contact", null, "/contact"],
  ] as const) {
    it(`refuses ${what} and points at the field`, async () => {
      const { id, secret } = hold;
      const answer = await refused("POST", "/visits", { hold: { id, secret }, contact: who });
      assert.deepEqual([answer.status, answer.code, answer.fields], [422, "invalid-fields", [pointer]]);
    });
  }

  it("refuses broken JSON, other types and bodies that are too large", async () => {
    const huge = JSON.stringify(holdBody({ note: "x".repeat(1_000_000) }));
    const cases = [
      await refused("POST", "/holds", "{"),
      await refused("POST", "/holds", "[1,", { "content-type": "application/json; charset=utf-8" }),
      await refused("POST", "/holds", "a=b", { "content-type": "application/x-www-form-urlencoded" }),
      await refused("POST", "/holds", "{}", { "content-type": "text/plain" }),
      await refused("POST", "/holds", huge),
    ];
    assert.deepEqual(
      cases.map(({ status, code }) => `${status} ${code}`),
      [
        "400 malformed-json",
        "400 malformed-json",
        "415 unsupported-media-type",
        "415 unsupported-media-type",
        "413 body-too-large",
      ],
    );
  });

  it("takes only what a resident may say: state, length and channel of a visit are not among it", async () => {
    const { id, secret } = hold;
    const sly = { hold: { id, secret }, contact, state: "served", city: "other", channel: "staff", ends_at: 0 };
    const { status, body } = await resident.ask<{ state: string; start: string }>("POST", "/visits", sly);
    assert.deepEqual([status, body.state, body.start], [201, "booked", time.start]);
  });

  it("answers unknown addresses and methods with a problem", async () => {
    const unknown = await refused("GET", "/nothing-here", undefined);
    assert.deepEqual([unknown.status, unknown.code], [404, "not-found"]);
  });

  it("changes nothing on any GET", async () => {
    const visit = await resident.bookFirst("boat-berth");
    const before = await stored();
    const paths = [
      `/visits/${visit.reference}`,
      `/status/${visit.reference}`,
      new URL(visit.links.calendar).href.split("/api/v1")[1]!,
      new URL(visit.links.qr).pathname.split("/api/v1")[1]!,
      "/availability?procedure=library-card",
      "/availability/next?procedure=library-card",
    ];
    for (const path of [...paths, ...paths]) {
      const { status } = await resident.ask("GET", path, undefined, { secret: visit.secret });
      assert.equal(status, 200, path);
    }
    assert.equal(await stored(), before);
  });
});
