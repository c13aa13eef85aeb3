import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import ical from "ical.js";
import { createApp } from "../app.ts";
import { Resident } from "../testing/resident.ts";
import { readQrSvg } from "../testing/read-qr-svg.ts";
import { roundTheClock } from "../testing/round-the-clock.ts";
import { shifted } from "../testing/shifted.ts";
import { testParts } from "../testing/test-parts.ts";

const publicUrl = "https://okienko.example";
const city = roundTheClock(3, { booking: { confirmEmail: { withinMinutes: 60 } } });
const parts = await testParts({ city, environment: { PUBLIC_URL: publicUrl } });
after(() => parts.remove());
const app = createApp(parts);
const resident = new Resident(app);
const visit = await resident.bookFirst("boat-berth");
const { pathname, search } = new URL(visit.links.calendar);
const path = pathname + search;

function event(text: string) {
  return new ical.Event(new ical.Component(ical.parse(text) as unknown[]).getFirstSubcomponent("vevent")!);
}

describe("the calendar of a visit", () => {
  it("is a file with a name, for its reader alone", async () => {
    const response = await app.request(path);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get("content-type"), "text/calendar; charset=utf-8");
    assert.equal(response.headers.get("cache-control"), "private, no-cache");
    const name = `attachment; filename="visit-${visit.reference}.ics"`;
    assert.equal(response.headers.get("content-disposition"), name);
    const { startDate, summary } = event(await response.text());
    assert.equal(startDate.toJSDate().getTime(), Date.parse(visit.start));
    assert.equal(summary, "Visit to the office – Kunnantalo");
  });

  it("is not sent again to who has it", async () => {
    const etag = (await app.request(path)).headers.get("etag")!;
    assert.equal((await app.request(path, { headers: { "if-none-match": etag } })).status, 304);
    assert.equal((await app.request(path, { headers: { "if-none-match": '"other"' } })).status, 200);
  });

  it("opens by any spelling of the number, and only by its key", async () => {
    const spelled = path.replace(visit.reference, visit.reference.toLowerCase().replace("-", ""));
    assert.equal((await app.request(spelled)).status, 200);
    const other = path.replace(visit.reference, "2222-2222");
    const wrong = [`${pathname}?key=${visit.secret}`, `${pathname}?key=x`, other, path.replace(visit.reference, "%00")];
    const answers = await Promise.all(wrong.map(async (it) => (await app.request(it)).json()));
    assert.equal((answers[0] as { code: string }).code, "unknown-visit");
    assert.deepEqual(answers, Array(wrong.length).fill(answers[0]));
    assert.equal((await app.request(pathname)).status, 400);
  });

  it("has a key that opens nothing else", async () => {
    const key = new URL(visit.links.calendar).searchParams.get("key")!;
    const answer = await resident.ask("GET", `/visits/${visit.reference}`, undefined, { secret: key });
    assert.equal(answer.status, 404);
  });

  it("is tentative, then runs out without anybody writing it", async () => {
    const late = createApp({ ...parts, database: shifted(parts.database, 2 * 3_600_000) });
    const [now, then] = await Promise.all([app, late].map(async (it) => (await it.request(path)).text()));
    assert.match(now!, /\r\nSTATUS:TENTATIVE\r\n/);
    assert.match(then!, /\r\nSTATUS:CANCELLED\r\n/);
  });

  it("keeps its UID and raises its SEQUENCE when the visit is moved and cancelled", async () => {
    const read = async () => event(await (await app.request(path)).text());
    const booked = await read();
    const times = await resident.times("procedure=boat-berth&limit=9");
    const hold = await resident.hold("boat-berth", times.at(-1)!);
    const { id, secret } = hold.body;
    const change = { hold: { id, secret } };
    await resident.ask("PATCH", `/visits/${visit.reference}`, change, { secret: visit.secret });
    const moved = await read();
    await resident.ask("DELETE", `/visits/${visit.reference}`, undefined, { secret: visit.secret });
    const cancelled = await read();
    assert.deepEqual(
      [booked, moved, cancelled].map((it) => it.sequence),
      [0, 1, 2],
    );
    assert.equal(new Set([booked, moved, cancelled].map((it) => it.uid)).size, 1);
    assert.equal(moved.startDate.toJSDate().getTime(), Date.parse(times.at(-1)!.start));
    assert.equal(cancelled.component.getFirstPropertyValue("status"), "CANCELLED");
  });
});

describe("the links of a visit", () => {
  const { links, reference, secret } = visit;

  it("are those of this server, with the secret only in the fragment", () => {
    assert.equal(links.self, `${publicUrl}/api/v1/visits/${reference}`);
    assert.equal(links.manage, `${publicUrl}/visit/${reference}#${secret}`);
    assert.equal(links.subscribe, links.calendar.replace("https:", "webcal:"));
    assert.equal(links.qr, `${publicUrl}/api/v1/check-in/${visit.checkInCode}.svg`);
    for (const [name, link] of Object.entries(links)) assert.equal(link.includes(secret), name === "manage", name);
  });

  it("open the calendars of others with times in UTC, and tell them neither key nor procedure", () => {
    const utc = new Date(visit.start).toISOString().replace(/\.\d+/, "");
    const google = new URL(links.google).searchParams;
    assert.equal(google.get("dates")!.split("/")[0], utc.replace(/[-:]/g, ""));
    assert.equal(google.get("location"), "Kunnantalo, Torikuja 3, Kuusipeura");
    assert.equal(new URL(links.outlook).searchParams.get("startdt"), utc);
    const key = new URL(links.calendar).searchParams.get("key")!;
    for (const link of [links.google, links.outlook]) {
      assert.ok(!link.includes(key));
      assert.doesNotMatch(decodeURIComponent(link), /boat|vene/i);
    }
  });

  it("draw the check-in code", async () => {
    assert.equal(readQrSvg(await (await app.request(new URL(links.qr).pathname)).text()), visit.checkInCode);
  });
});
