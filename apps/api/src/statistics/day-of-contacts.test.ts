import assert from "node:assert/strict";
import { describe, it } from "node:test";
import * as contract from "@okienko/contract";
import { startOfDay } from "@okienko/scheduling";
import type { Hono } from "hono";
import { createApp } from "../app.ts";
import { write } from "../database/transaction.ts";
import { changeReport } from "../reports/change-report.ts";
import { reportContext } from "../reports/report-context.ts";
import { contactsOfADay, type Contact } from "../testing/contacts-of-a-day.ts";
import { knowledgeCity } from "../testing/knowledge-city.ts";
import { readCsv } from "../testing/read-csv.ts";
import { Resident } from "../testing/resident.ts";
import { StoppedClock } from "../testing/stopped-clock.ts";
import { testDatabases } from "../testing/test-databases.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "../web/feature.ts";

const day = "2014-03-13";
const midnight = startOfDay(day, "Europe/Warsaw");
const hour = 3_600_000;
const evening = midnight + 23 * hour;
const callCentre = "0123456789abcdef-calls";

const contacts = contactsOfADay(day);
const skip = contacts === null && "the sample of 19115 is not here";

const city = {
  ...knowledgeCity,
  reporting: {
    ...knowledgeCity.reporting,
    center: { lat: 52.23, lng: 21 },
    outline: [
      { lat: 52, lng: 20.5 },
      { lat: 52, lng: 21.5 },
      { lat: 52.5, lng: 21.5 },
      { lat: 52.5, lng: 20.5 },
    ],
    release: "at-once",
  },
  articles: [],
  places: [],
  categories: contract.ReportKind.options.map((kind) => ({
    id: kind,
    kind,
    group: "streets",
    department: "civil-affairs",
    name: { pl: `Sprawa: ${kind}` },
    location: kind === "intervention" ? "required" : "none",
    promise: kind === "intervention" ? { days: 3, count: "working" } : null,
    public: kind !== "complaint",
  })),
};

for (const { name, open } of await testDatabases()) {
  describe(`a day of 902 contacts on ${name}`, { skip }, () => {
    it("is replayed through the API, and comes out in statistics and open data", async () => {
      const parts = await testParts({ city, open, environment: { OPEN311_API_KEYS: `calls:${callCentre}` } });
      const clock = new StoppedClock(parts.database);
      await replay({ ...parts, database: clock.database }, clock, contacts!);
      clock.moveTo(midnight + 30 * hour);
      // what is kept ready of the day is as old as its database
      const resident = new Resident(createApp({ ...parts, database: { ...clock.database } }));
      const told = await resident.ask<contract.Statistics>("GET", "/statistics?from=2014-03-12&to=2014-03-14");
      const statistics = contract.Statistics.strict().parse(told.body);
      check(statistics, 902, 808);
      assert.throws(() => check(statistics, 901, 808), "one contact less is noticed");
      assert.throws(() => check(statistics, 902, 807), "one call less is noticed");
      await checkFiles(resident);
      await parts.remove();
    });
  });
}

/** Sends every contact at its time, those of one time at once; closes sixty interventions and merges five. */
async function replay(parts: TestParts, clock: StoppedClock, all: readonly Contact[]): Promise<void> {
  const app = createApp(parts);
  const strangers = [midnight - 1, midnight + 24 * hour].map((at): Contact => ({ ...all[0]!, at }));
  const waves = Map.groupBy([...strangers, ...all], ({ at }) => at);
  const interventions: string[] = [];
  for (const [at, wave] of [...waves].sort(([a], [b]) => a - b)) {
    clock.moveTo(at);
    const references = await Promise.all(wave.map((it) => send(app, it)));
    if (at >= midnight) interventions.push(...references.filter((_, turn) => wave[turn]!.kind === "intervention"));
  }
  clock.moveTo(evening);
  const [kept, ...rest] = interventions.slice(0, 66);
  for (const [turn, reference] of rest.entries())
    await write(parts.database, async (tx) => {
      const context = reportContext(parts, tx, await parts.catalogs.forCity("poznan"));
      const end = turn < 60 ? { state: "done" as const } : { duplicateOf: kept! };
      await changeReport(context, reference, { ...end, publicText: "Zrobione.", actor: "system" });
    });
}

/** By the telephone team's program over Open311, or by the resident over the API. */
async function send(app: Hono<Env>, { kind, byPhone, place }: Contact): Promise<string> {
  const description = `Sprawa typu ${kind}`;
  if (!byPhone) {
    const report = { category: kind, description, location: place, anonymous: true };
    const { status, body, text } = await new Resident(app).ask<contract.SentReport>("POST", "/reports", report);
    assert.equal(status, 201, text);
    return body.reference!;
  }
  const point = place && { lat: String(place.lat), long: String(place.lng) };
  const sent = new URLSearchParams({ api_key: callCentre, service_code: kind, description, ...point });
  const response = await app.request("/open311/v2/requests.json", { method: "POST", body: sent });
  const text = await response.text();
  assert.equal(response.status, 200, text);
  return (JSON.parse(text) as [{ service_request_id: string }])[0].service_request_id;
}

function check(told: contract.Statistics, received: number, calls: number): void {
  assert.deepEqual(told.days, [
    { date: "2014-03-12", received: 1, closed: 0 },
    { date: day, received, closed: 65 },
    { date: "2014-03-14", received: 1, closed: 0 },
  ]);
  const strangers = contacts![0]!.kind; // one before and one after
  const kinds = told.kinds.map(({ kind, received: count }) => [kind, count - (kind === strangers ? 2 : 0)]);
  assert.deepEqual(Object.fromEntries(kinds), { information: 684, intervention: 183, complaint: 24, idea: 11 });
  const byPhone = calls + (contacts![0]!.byPhone ? 2 : 0);
  assert.deepEqual(told.channels, [
    { channel: "open311", received: byPhone },
    { channel: "web", received: received + 2 - byPhone },
  ]);
  assert.deepEqual([told.received, told.closed, told.open, told.reopened], [received + 2, 65, received + 2 - 65, 0]);
  const { promised, onTime, overdue, usual } = told.categories.find((it) => it.category === "intervention")!;
  assert.deepEqual({ promised, onTime, overdue }, { promised: 60, onTime: 60, overdue: 0 });
  assert.deepEqual(usual, usualOfReplay());
}

/** Sorted by hand: the interventions were closed in the order in which they had come, all in the evening. */
function usualOfReplay(): contract.Usual {
  const took = contacts!
    .filter(({ kind }) => kind === "intervention")
    .slice(1, 61)
    .map(({ at }) => (evening - at) / (24 * hour))
    .sort((a, b) => a - b);
  const tenths = (days: number) => Math.ceil(days * 10) / 10;
  return { half: tenths(took[29]!), fourOfFive: tenths(took[47]!), reports: 60 };
}

async function checkFiles(resident: Resident): Promise<void> {
  const csv = await resident.ask("GET", `/open-data/reports.csv?day=${day}`);
  const lines = readCsv(csv.text);
  const count = (list: readonly Record<string, unknown>[]) =>
    Object.fromEntries([...Map.groupBy(list, (it) => it["kind"])].map(([kind, of]) => [kind, of.length]));
  assert.deepEqual(count(lines), { information: 684, intervention: 183, idea: 11 }); // complaints are not public
  assert.equal(new Set(lines.map((it) => it["reference"])).size, 878);
  const geo = await resident.ask("GET", `/open-data/reports.geojson?day=${day}`);
  const { features } = JSON.parse(geo.text) as {
    features: { geometry: unknown; properties: Record<string, unknown> }[];
  };
  assert.deepEqual(
    features.map(({ properties }) => properties["reference"]),
    lines.map((it) => it["reference"]),
  );
  assert.equal(features.filter(({ geometry }) => geometry !== null).length, 183);
}
