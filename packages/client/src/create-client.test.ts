import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import type { AddressInfo } from "node:net";
import { test, type TestContext } from "node:test";
import assert from "node:assert/strict";
import { createClient, type Client, NetworkError, ProblemError } from "./index.ts";

const anyone = { base: "http://city.test", language: () => "pl" };

test("asks in the language of the moment and without cookies", async () => {
  const sent: RequestInit[] = [];
  let language = "pl";
  const fetch = async (_url: unknown, init: RequestInit = {}) => (sent.push(init), Response.json({ id: "poznan" }));
  const client = createClient({ base: "http://city.test", language: () => language, fetch });
  await client.city();
  language = "uk";
  await client.city();
  assert.deepEqual(
    sent.map(({ headers }) => new Headers(headers).get("accept-language")),
    ["pl", "uk"],
  );
  assert.deepEqual(
    sent.map(({ credentials }) => credentials),
    ["omit", "omit"],
  );
  assert.ok(sent[0]?.signal, "a call that nobody answers ends by itself");
});

test("uses the fetch that the page has at the moment of the call", async (context) => {
  const client = createClient(anyone);
  context.mock.method(globalThis, "fetch", async () => Response.json({ id: "poznan" }));
  assert.equal((await client.city()).id, "poznan");
});

type Call = [(client: Client) => Promise<unknown>, string, { secret?: string; key?: string; body?: object }?];

const body = { procedure: "id-card", office: "centre", start: "2026-11-23T08:00:00+01:00" };
const hold = { hold: { id: "h1", secret: "hold-secret-0123456789" } };
const contact = { name: "Ada", email: "ada@example.org" };
const report = { category: "lamp", description: "Dark", answers: {}, photos: [], anonymous: false };
const alert = { lat: 52.4, lng: 16.9, radius: 500, email: contact.email };
const calls: Record<keyof Client, Call> = {
  city: [(it) => it.city(), "GET /api/v1/city"],
  offices: [(it) => it.offices(), "GET /api/v1/offices"],
  departments: [(it) => it.departments(), "GET /api/v1/departments"],
  procedures: [
    (it) => it.procedures({ q: "dowód osobisty", office: null }),
    "GET /api/v1/procedures?q=dow%C3%B3d+osobisty",
  ],
  procedure: [(it) => it.procedure("a/b"), "GET /api/v1/procedures/a%2Fb"],
  availability: [
    (it) => it.availability({ procedure: "id-card", quantity: 2, from: "2026-11-01", to: "2026-11-30" }),
    "GET /api/v1/availability?procedure=id-card&quantity=2&from=2026-11-01&to=2026-11-30",
  ],
  freeTimes: [
    (it) => it.freeTimes({ date: "2026-11-23", procedure: "id-card", office: "centre" }),
    "GET /api/v1/availability/2026-11-23?procedure=id-card&office=centre",
  ],
  nextTimes: [
    (it) => it.nextTimes({ procedure: "id-card", limit: 5 }),
    "GET /api/v1/availability/next?procedure=id-card&limit=5",
  ],
  walkIns: [(it) => it.walkIns("centre"), "GET /api/v1/offices/centre/walk-ins"],
  hold: [(it) => it.hold(body, "key-1"), "POST /api/v1/holds", { key: "key-1", body }],
  extendHold: [(it) => it.extendHold("h1", "secret"), "POST /api/v1/holds/h1/extension", { secret: "secret" }],
  releaseHold: [(it) => it.releaseHold("h1", "secret"), "DELETE /api/v1/holds/h1", { secret: "secret" }],
  bookVisit: [
    (it) => it.bookVisit({ ...hold, contact }, "key-2"),
    "POST /api/v1/visits",
    { key: "key-2", body: { ...hold, contact } },
  ],
  visit: [(it) => it.visit("7K3F-9QMX", "secret"), "GET /api/v1/visits/7K3F-9QMX", { secret: "secret" }],
  moveVisit: [
    (it) => it.moveVisit("7K3F-9QMX", "secret", hold, "key-3"),
    "PATCH /api/v1/visits/7K3F-9QMX",
    { secret: "secret", key: "key-3", body: hold },
  ],
  cancelVisit: [
    (it) => it.cancelVisit("7K3F-9QMX", "secret", "key-4"),
    "DELETE /api/v1/visits/7K3F-9QMX",
    { secret: "secret", key: "key-4" },
  ],
  confirmVisit: [
    (it) => it.confirmVisit("7K3F-9QMX", "123456", "key-5"),
    "POST /api/v1/visits/7K3F-9QMX/confirmation",
    { key: "key-5", body: { code: "123456" } },
  ],
  status: [(it) => it.status("7K3F 9QMX"), "GET /api/v1/status/7K3F%209QMX"],
  search: [(it) => it.search("dowód"), "GET /api/v1/search?q=dow%C3%B3d"],
  categories: [(it) => it.categories({ q: "lamp", kind: null }), "GET /api/v1/categories?q=lamp"],
  category: [(it) => it.category("lamp"), "GET /api/v1/categories/lamp"],
  articles: [(it) => it.articles({}), "GET /api/v1/articles"],
  article: [(it) => it.article("lost-keys"), "GET /api/v1/articles/lost-keys"],
  places: [(it) => it.places("rynek"), "GET /api/v1/places?q=rynek"],
  map: [(it) => it.map(), "GET /api/v1/map"],
  sendPhoto: [(it) => it.sendPhoto(new Blob(["x"]), "hole.jpg"), "POST /api/v1/photos"],
  sendReport: [(it) => it.sendReport(report, "key-6"), "POST /api/v1/reports", { key: "key-6", body: report }],
  reports: [
    (it) => it.reports({ near: "52.4,16.9", radius: 300, state: "open", q: null }),
    "GET /api/v1/reports?near=52.4%2C16.9&radius=300&state=open",
  ],
  report: [(it) => it.report("7K3F-9QMX"), "GET /api/v1/reports/7K3F-9QMX"],
  ownReport: [(it) => it.ownReport("7K3F-9QMX", "secret"), "GET /api/v1/reports/7K3F-9QMX", { secret: "secret" }],
  confirmReport: [
    (it) => it.confirmReport("7K3F-9QMX", "code", "key-7"),
    "POST /api/v1/reports/7K3F-9QMX/confirmation",
    { key: "key-7", body: { code: "code" } },
  ],
  answerReport: [
    (it) => it.answerReport("7K3F-9QMX", "secret", { text: "Here.", photos: [] }, "key-8"),
    "POST /api/v1/reports/7K3F-9QMX/answers",
    { secret: "secret", key: "key-8", body: { text: "Here.", photos: [] } },
  ],
  rateReport: [
    (it) => it.rateReport("7K3F-9QMX", "secret", { solved: false, photos: [] }, "key-9"),
    "POST /api/v1/reports/7K3F-9QMX/feedback",
    { secret: "secret", key: "key-9", body: { solved: false, photos: [] } },
  ],
  followReport: [
    (it) => it.followReport("7K3F-9QMX", { email: contact.email }, "key-10"),
    "POST /api/v1/reports/7K3F-9QMX/followers",
    { key: "key-10", body: { email: contact.email } },
  ],
  consultation: [(it) => it.consultation("c1"), "GET /api/v1/consultations/c1"],
  answerConsultation: [
    (it) => it.answerConsultation("c1", { options: ["1"], email: contact.email }, "key-20"),
    "POST /api/v1/consultations/c1/answers",
    { key: "key-20", body: { options: ["1"], email: contact.email } },
  ],
  askForAlerts: [(it) => it.askForAlerts(alert, "key-11"), "POST /api/v1/alerts", { key: "key-11", body: alert }],
  confirmSubscription: [
    (it) => it.confirmSubscription("s1", "code", "key-12"),
    "POST /api/v1/subscriptions/s1/confirmation",
    { key: "key-12", body: { code: "code" } },
  ],
  endSubscription: [
    (it) => it.endSubscription("s1", "secret", "key-13"),
    "DELETE /api/v1/subscriptions/s1",
    { secret: "secret", key: "key-13" },
  ],
};

/** Starts an HTTP server that answers `{}` to everything and remembers the last request, until the test ends. */
async function recordingServer(context: TestContext) {
  const recorded: { base: string; last?: object } = { base: "" };
  const server = createServer(async (request, response) => {
    const { method, url, headers } = request;
    const body = headers["content-type"] === "application/json" ? await json(request) : undefined;
    const { authorization, "idempotency-key": key } = headers;
    recorded.last = { request: `${method} ${url}`, authorization, key, body };
    response.setHeader("content-type", "application/json").end("{}");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  context.after(() => server.close());
  recorded.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return recorded;
}

test("makes every call at its address, with its secret, key and body", async (context) => {
  const server = await recordingServer(context);
  const client = createClient({ base: server.base, language: () => "en" });
  for (const [call, request, { secret, key, body } = {}] of Object.values(calls)) {
    await call(client);
    assert.deepEqual(server.last, { request, authorization: secret && `Bearer ${secret}`, key, body });
  }
});

test("releasing a hold has no answer and outlives the page", async () => {
  const sent: RequestInit[] = [];
  const fetch = async (_url: unknown, init: RequestInit = {}) => (sent.push(init), new Response(null, { status: 204 }));
  assert.equal(await createClient({ ...anyone, fetch }).releaseHold("h1", "secret"), undefined);
  assert.equal(sent[0]?.keepalive, true);
});

const taken = { type: "about:blank", title: "Gone", status: 409, detail: "", code: "time-taken", alternatives: [] };

test("rejects with the problem that the API tells", async () => {
  const fetch = async () => Response.json(taken, { status: 409 });
  await assert.rejects(createClient({ ...anyone, fetch }).hold(body, "key"), (error) => {
    assert.ok(error instanceof ProblemError);
    assert.deepEqual([error.code, error.status, error.retryAfter], ["time-taken", 409, null]);
    assert.deepEqual(error.problem.alternatives, []);
    return true;
  });
});

test("tells after how many seconds to ask again", async () => {
  const answer = (value: string) => async () =>
    Response.json(taken, { status: 429, headers: { "retry-after": value } });
  const retryAfter = (value: string) =>
    createClient({ ...anyone, fetch: answer(value) })
      .city()
      .catch((error: ProblemError) => error.retryAfter);
  assert.equal(await retryAfter("30"), 30);
  assert.equal(await retryAfter("Wed, 21 Oct 2026 07:28:00 GMT"), null);
});

test("takes a page of HTML with an error status for a problem on the server's side", async () => {
  const fetch = async () => new Response("<h1>Bad gateway</h1>", { status: 502 });
  await assert.rejects(createClient({ ...anyone, fetch }).city(), { code: "internal-error", status: 502 });
});

test("takes a page of HTML with status 200, as hotel networks send it, for no network", async () => {
  const fetch = async () => new Response("<h1>Welcome to our hotel</h1>");
  await assert.rejects(createClient({ ...anyone, fetch }).city(), NetworkError);
});

test("rejects with a network error that keeps its cause when nobody answers", async () => {
  const cause = new TypeError("Failed to fetch");
  const fetch = () => Promise.reject(cause);
  await assert.rejects(createClient({ ...anyone, fetch }).city(), (error) => {
    assert.ok(error instanceof NetworkError);
    assert.equal(error.cause, cause);
    return true;
  });
});
