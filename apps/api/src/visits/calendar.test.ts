import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import ical from "ical.js";
import { bookedVisit, smallCity } from "../testing/small-city.ts";
import { entryOfVisit } from "./calendar-entry.ts";
import { calendarFile, type CalendarPurpose } from "./calendar.ts";
import type { VisitRow } from "./visit-queries.ts";

const publicUrl = "https://okienko.example";
const now = Date.parse("2026-11-20T11:00:00Z");
const changedAt = Date.parse("2026-11-20T10:30:00Z");
const organizer = { name: 'Lipowo "Kontakt"; nr 1, parter', email: "kontakt@lipowo.example" };
const feed: CalendarPurpose = { method: "PUBLISH", source: `${publicUrl}/calendar.ics?key=abc` };
const request: CalendarPurpose = { method: "REQUEST", organizer, attendee: { email: "anna@example.org" } };
const cancel: CalendarPurpose = { ...request, method: "CANCEL" };

function written(change: Partial<VisitRow>, purpose: CalendarPurpose = feed, at = now): string {
  return calendarFile(entryOfVisit(smallCity, publicUrl, { ...bookedVisit, ...change }, at), purpose);
}

function at(time: string): Partial<VisitRow> {
  return { starts_at: Date.parse(time), ends_at: Date.parse(time) + 15 * 60_000 };
}

function event(text: string) {
  const calendar = new ical.Component(ical.parse(text) as unknown[]);
  return new ical.Event(calendar.getFirstSubcomponent("vevent")!);
}

const golden: Record<string, string> = {
  booked: written({}),
  "booked-by-mail": written({}, request),
  "moved-by-mail": written({ ...at("2026-11-24T09:15:00+01:00"), sequence: 1, changed_at: changedAt }, request),
  "cancelled-by-mail": written({ state: "cancelled", sequence: 2, changed_at: changedAt }, cancel),
  cancelled: written({ state: "cancelled", sequence: 2, changed_at: changedAt }),
  unconfirmed: written({ state: "unconfirmed", expires_at: now + 1 }),
  "run-out": written({ state: "unconfirmed", expires_at: now }),
  "summer-time-comes": written(at("2027-03-28T03:00:00+02:00")),
  "summer-time-goes-first": written(at("2026-10-25T02:30:00+02:00")),
  "summer-time-goes-second": written(at("2026-10-25T02:30:00+01:00")),
  ukrainian: written({ language: "uk", quantity: 5 }),
};

describe("the calendar file of a visit", () => {
  for (const [name, text] of Object.entries(golden)) {
    it(`is written as ever: ${name}`, () => {
      assert.equal(text, readFileSync(join(import.meta.dirname, "golden", `${name}.ics`), "utf8"));
    });
  }

  it("breaks lines after at most 75 octets, never inside of a character, and ends the last one", () => {
    for (const text of Object.values(golden)) {
      assert.ok(text.endsWith("\r\nEND:VCALENDAR\r\n"));
      const lines = text.split("\r\n");
      assert.ok(lines.every((line) => Buffer.byteLength(line) <= 75));
      assert.ok(lines.every((line) => !/[\r\n\ufffd]/.test(line)));
      assert.deepEqual(
        lines.filter((line) => /[^\x20-\x7e]/.test(line) && !line.isWellFormed()),
        [],
      );
    }
    assert.ok(golden["ukrainian"]!.split("\r\n").some((line) => Buffer.byteLength(line) > 70));
  });

  it("says the same when it is read by another program", () => {
    const read = event(golden["booked-by-mail"]!);
    assert.equal(read.uid, bookedVisit.id);
    assert.equal(read.summary, "Wizyta w urzędzie – Urząd Miasta; sala „Pod Lipą”, parter");
    assert.equal(read.location, "Urząd Miasta; sala „Pod Lipą”, parter, ul. Lipowa 1/2, 00-000 Lipowo");
    assert.deepEqual(read.description.split("\n").slice(0, 4), [
      "Numer wizyty: 7K3F-9QMX",
      "Kod do zameldowania się w urzędzie: 012345",
      "Sprawa: Dowód osobisty",
      "Co zabrać:",
    ]);
    assert.equal(read.startDate.toJSDate().getTime(), bookedVisit.starts_at);
    assert.equal(read.startDate.zone.tzid, "UTC");
    assert.deepEqual(read.component.getFirstPropertyValue("geo"), [52.25, 16.5]);
    assert.equal(read.component.getFirstProperty("organizer")?.getParameter("cn"), organizer.name);
    assert.equal(read.component.getFirstProperty("attendee")?.getParameter("rsvp"), "FALSE");
    const alarms = read.component
      .getAllSubcomponents("valarm")
      .map((it) => String(it.getFirstPropertyValue("trigger")));
    assert.deepEqual(alarms, ["-P1D", "-PT2H"]);
  });

  it("names a subscription so that commas and semicolons stay in its name", () => {
    const lines = golden["booked"]!.replaceAll("\r\n ", "").split("\r\n");
    const name = String.raw`Wizyta w urzędzie – Urząd Miasta\; sala „Pod Lipą”\, parter`;
    for (const line of [`NAME:${name}`, `X-WR-CALNAME:${name}`]) assert.ok(lines.includes(line));
  });

  it("keeps its UID and raises its SEQUENCE from booking to moving to cancelling", () => {
    const life = ["booked-by-mail", "moved-by-mail", "cancelled-by-mail"].map((name) => event(golden[name]!));
    assert.deepEqual(
      life.map((it) => it.sequence),
      [0, 1, 2],
    );
    assert.equal(new Set(life.map((it) => it.uid)).size, 1);
  });

  it("is cancelled with a higher SEQUENCE as soon as the time to confirm has run out", () => {
    assert.match(golden["unconfirmed"]!, /\r\nSEQUENCE:0\r\n[^]*\r\nSTATUS:TENTATIVE\r\n/);
    assert.match(golden["run-out"]!, /\r\nSEQUENCE:1\r\n[^]*\r\nSTATUS:CANCELLED\r\n/);
    assert.equal(written({ state: "expired", changed_at: now }, feed, now + 1), golden["run-out"]);
  });

  it("does not remind of a visit that is cancelled", () => {
    assert.doesNotMatch(golden["cancelled"]!, /VALARM/);
  });

  it("tells the procedure neither in the title nor in a reminder", () => {
    for (const text of Object.values(golden)) {
      const titles = text
        .replaceAll("\r\n ", "")
        .split("\r\n")
        .filter((line) => !line.startsWith("DESCRIPTION:Numer"));
      assert.ok(titles.some((line) => line.startsWith("SUMMARY:")));
      assert.doesNotMatch(titles.filter((it) => !it.startsWith("DESCRIPTION:Номер")).join("\n"), /Dowód|Посвідчення/);
    }
  });

  it("stays one event whatever the city has written", () => {
    const evil = [
      "\r\nEND:VEVENT",
      "\nATTENDEE:mailto:x@example.org",
      "\u0000\u0085\u2028BEGIN:VALARM",
      "\ud800",
      '";CN="x',
    ];
    const purposes: readonly CalendarPurpose[] = [feed, request];
    for (const text of evil) {
      const office = { ...smallCity.offices.get("lipowa")!, name: { pl: `A${text}` }, address: `B${text}` };
      const catalog = { ...smallCity, offices: new Map([["lipowa", office]]) };
      const entry = entryOfVisit(catalog, publicUrl, bookedVisit, now);
      for (const purpose of purposes) {
        const names = (file: string): string[] | null => file.replaceAll("\r\n ", "").match(/^[A-Z-]+/gm);
        const file: string = calendarFile(entry, purpose);
        assert.deepEqual(names(file), names(written({}, purpose)), JSON.stringify(text));
        assert.doesNotMatch(file.replaceAll("\r\n", ""), /[\p{Cc}\u2028\u2029]/u);
        assert.ok(file.isWellFormed());
      }
    }
  });

  it("still names by its id what the city no longer lists", () => {
    const catalog = { ...smallCity, offices: new Map(), procedures: new Map() };
    const text = calendarFile(entryOfVisit(catalog, publicUrl, bookedVisit, now), feed);
    assert.equal(event(text).location, "lipowa");
    assert.match(event(text).description, /Sprawa: id-card/);
  });
});
