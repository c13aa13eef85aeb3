import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createWaitingClient } from "./create-waiting-client.ts";

type Calls = ReturnType<typeof createWaitingClient>;

const secret = "secret-0123456789";
const wish = {
  ...{ procedure: "id-card", office: null, firstDay: "2026-11-23", lastDay: "2026-11-24" },
  ...{ name: "Ada", email: "ada@example.org" },
};
const calls: [(client: Calls) => Promise<unknown>, string, string | undefined, object?][] = [
  [(it) => it.askForTime(wish, "k"), "POST wishes", undefined, wish],
  [(it) => it.wishOfVisit("7K3F-9QMX", secret), "GET visits/7K3F-9QMX/wish", secret],
  [(it) => it.wishForEarlier("7K3F-9QMX", secret, "k"), "POST visits/7K3F-9QMX/wish", secret],
  [(it) => it.keepVisit("7K3F-9QMX", secret, "k"), "DELETE visits/7K3F-9QMX/wish", secret],
];

describe("who waits for a time asks", () => {
  for (const [ask, request, bearer, body] of calls)
    it(request, async () => {
      const sent: { url: string; init: RequestInit }[] = [];
      const fetch = async (url: unknown, init: RequestInit = {}) => {
        sent.push({ url: String(url), init });
        return init.method === "DELETE" ? new Response(null, { status: 204 }) : Response.json({});
      };
      await ask(createWaitingClient({ base: "http://city.test", language: () => "pl", fetch }));
      const [{ url, init } = { url: "", init: {} as RequestInit }] = sent;
      const headers = init.headers as Record<string, string>;
      assert.equal(`${init.method} ${url}`, request.replace(" ", " http://city.test/api/v1/"));
      assert.equal(headers["Authorization"], bearer && `Bearer ${bearer}`);
      assert.equal(headers["Idempotency-Key"], init.method === "GET" ? undefined : "k");
      assert.deepEqual(init.body && JSON.parse(String(init.body)), body);
    });
});
