import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ContactChannel } from "@okienko/contract";
import { createDeskClient } from "./create-desk-client.ts";

const recorded: { channel: ContactChannel; conversation: string | null } = { channel: "phone", conversation: null };

function desk() {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    sent.push({ url: String(url), init });
    return init.method === "DELETE" ? new Response(null, { status: 204 }) : Response.json({});
  };
  const client = createDeskClient({ base: "http://city.test", language: () => "pl", fetch }, () => recorded);
  return { client, sent };
}

type Calls = ReturnType<typeof createDeskClient>;
type Call = [(client: Calls) => Promise<unknown>, string, { bearer?: string; key?: string; body?: object }?];

const wanted = { procedure: "id-card", quantity: 1, office: "" };
const time = { procedure: "id-card", office: "centre", start: "2026-11-23T08:00:00+01:00" };
const hold = { id: "h1", secret: "hold-secret-0123456789" };
const visit = { hold, contact: { name: "Ada" } };
const report = { category: "lamp", description: "dark" } as Parameters<Calls["sendReport"]>[0];

const calls: Call[] = [
  [(it) => it.availability(wanted), "GET desk/availability?procedure=id-card&quantity=1"],
  [
    (it) => it.freeTimes({ ...wanted, date: "2026-11-23" }),
    "GET desk/availability/2026-11-23?procedure=id-card&quantity=1",
  ],
  [(it) => it.nextTimes({ ...wanted, limit: 5 }), "GET desk/availability/next?procedure=id-card&quantity=1&limit=5"],
  [(it) => it.hold(time, "k"), "POST desk/holds", { key: "k", body: time }],
  [(it) => it.extendHold("h1", hold.secret), "POST desk/holds/h1/extension", { bearer: hold.secret }],
  [(it) => it.releaseHold("h1", hold.secret), "DELETE desk/holds/h1", { bearer: hold.secret }],
  [(it) => it.bookVisit(visit, "k"), "POST desk/visits", { key: "k", body: { ...visit, ...recorded } }],
  [(it) => it.visit("7K3F-9QMX"), "GET desk/visits/7K3F-9QMX"],
  [(it) => it.moveVisit("7K3F-9QMX", "", { hold }, "k"), "PATCH desk/visits/7K3F-9QMX", { key: "k", body: { hold } }],
  [(it) => it.cancelVisit("7K3F-9QMX", "", "k"), "DELETE desk/visits/7K3F-9QMX", { key: "k" }],
  [(it) => it.sendReport(report, "k"), "POST desk/reports", { key: "k", body: { ...report, ...recorded } }],
];

describe("what staff do for residents", () => {
  for (const [run, expected, { bearer, key, body } = {}] of calls)
    it(`asks for ${expected} as a page of the desk, with its cookie`, async () => {
      const { client, sent } = desk();
      await run(client);
      const [{ url, init }] = sent as [(typeof sent)[0]];
      const headers = new Headers(init.headers);
      assert.equal(`${init.method} ${url.replace("http://city.test/api/v1/", "")}`, expected);
      assert.deepEqual([init.credentials, headers.get("x-okienko-desk")], ["same-origin", "1"]);
      assert.equal(headers.get("accept-language"), "pl");
      assert.equal(headers.get("authorization"), bearer ? `Bearer ${bearer}` : null);
      assert.equal(headers.get("idempotency-key"), key ?? null);
      assert.deepEqual(init.body ? JSON.parse(String(init.body)) : undefined, body);
    });

  it("says how the person came at the moment of the call", async () => {
    const { client, sent } = desk();
    Object.assign(recorded, { channel: "letter", conversation: "C0NV-4SAT" });
    await client.bookVisit(visit, "k");
    assert.deepEqual(JSON.parse(String(sent[0]!.init.body)), {
      ...visit,
      channel: "letter",
      conversation: "C0NV-4SAT",
    });
  });
});
