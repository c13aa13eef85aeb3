import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import ical from "ical.js";
import PostalMime from "postal-mime";
import { bookedNews, smallCity } from "../testing/small-city.ts";
import { filePost } from "../messages/file-post.ts";
import { mailOf } from "../messages/mail-of.ts";
import { Undeliverable } from "../messages/mail.ts";
import { visitLetters } from "./visit-letters.ts";
import type { VisitNews, VisitNewsKind } from "./visit-news.ts";

const publicUrl = "https://okienko.example";
const createdAt = Date.parse("2026-11-20T10:05:00.250Z");
const { secret } = bookedNews;
const confirmation = { code: "codecodecodecodecodecode00000000", confirmBy: Date.parse("2026-11-20T11:05:00Z") };
const kinds = ["visit-booked", "visit-unconfirmed", "visit-moved", "visit-cancelled"] as const;
const folder = mkdtempSync(join(tmpdir(), "okienko-mail-"));
after(() => rmSync(folder, { recursive: true }));

async function eml(kind: VisitNewsKind, change: Partial<VisitNews> = {}, catalog = smallCity) {
  const sequence = { "visit-booked": 0, "visit-unconfirmed": 0, "visit-moved": 1, "visit-cancelled": 2 }[kind];
  const news = { ...bookedNews, sequence, confirmation: kind === "visit-unconfirmed" ? confirmation : null, ...change };
  const head = { catalog, publicUrl };
  const message = { id: "019a0000-0000-7000-8000-00000000000a", kind, createdAt, body: news };
  const mail = mailOf(head, message, visitLetters[kind](head, message));
  await filePost(folder)(mail);
  const path = join(folder, `${mail.fileName}.eml`);
  const raw = readFileSync(path, "utf8");
  return { path, raw, parsed: await PostalMime.parse(raw), mail };
}

function header(parsed: Awaited<ReturnType<typeof eml>>["parsed"], key: string): string[] {
  return parsed.headers.filter((it) => it.key === key).map((it) => it.value);
}

describe("a mail about a visit", () => {
  for (const kind of kinds) {
    it(`goes to one address, from the city, and wants no answer: ${kind}`, async () => {
      const { parsed } = await eml(kind);
      assert.deepEqual(parsed.to, [{ name: "", address: "anna@example.org" }]);
      assert.deepEqual([parsed.cc, parsed.bcc], [undefined, undefined]);
      assert.deepEqual(parsed.from, { name: "Lipowo Kontakt", address: "kontakt@lipowo.example" });
      assert.equal(parsed.messageId, "<019a0000-0000-7000-8000-00000000000a@okienko.example>");
      assert.deepEqual(header(parsed, "auto-submitted"), ["auto-generated"]);
      assert.deepEqual(header(parsed, "content-language"), ["pl"]);
      assert.equal(parsed.date, "2026-11-20T10:05:00.000Z");
    });

    it(`says the same in plain text and in HTML: ${kind}`, async () => {
      const { mail } = await eml(kind);
      const words = (text: string) =>
        new Set(
          text
            .replaceAll("&amp;", "&")
            .replace(/<[^>]+>/g, " ")
            .match(/[\p{L}\p{N}]{3,}/gu),
        );
      const plain = words(mail.text);
      const inHtml = words(mail.html.replace(/<head>[^]*<\/head>/, ""));
      assert.deepEqual(
        [...plain].filter((it) => !inHtml.has(it)),
        [],
      );
      assert.deepEqual(
        [...inHtml].filter((it) => !plain.has(it)),
        [],
      );
    });

    it(`loads nothing and runs nothing: ${kind}`, async () => {
      const { mail } = await eml(kind);
      assert.doesNotMatch(mail.html, /<(script|img|link|style|iframe|form)|\son\w+=|style=/i);
    });
  }

  it("tells what to know: number, code, when, where, what to bring, what it costs", async () => {
    const { parsed } = await eml("visit-booked");
    assert.equal(parsed.subject, "Wizyta 7K3F-9QMX: poniedziałek, 23 listopada 2026, 08:00");
    for (const text of [
      "Numer wizyty: 7K3F-9QMX",
      "Kod do zameldowania się w urzędzie: 012345",
      "Kiedy: poniedziałek, 23 listopada 2026, 08:00–08:15 (czas miejscowy urzędu)",
      "Gdzie: Urząd Miasta; sala „Pod Lipą”, parter, ul. Lipowa 1/2, 00-000 Lipowo",
      "Sprawa: Dowód osobisty",
      "Ile: 2 sprawy",
      "- zdjęcie 35 × 45 mm",
      "- karta: 12,50\u00a0zł",
      `${publicUrl}/visit/7K3F-9QMX#${secret}\n`,
      `Kod dostępu, jeśli strona o niego zapyta: ${secret}`,
      "Pytania: Lipowo Kontakt, +48 00 000 00 00 (pn.–pt. 8–16)",
      "To jest demo.",
    ]) {
      assert.ok(parsed.text!.includes(text), text);
    }
  });

  it("has plain text, HTML and the calendar, in this order, and the calendar once more as a file", async () => {
    for (const [kind, method] of [
      ["visit-booked", "REQUEST"],
      ["visit-moved", "REQUEST"],
      ["visit-cancelled", "CANCEL"],
    ] as const) {
      const { raw, parsed, mail } = await eml(kind);
      const types = [...raw.matchAll(/^Content-Type: ([\w/]+)/gm)].map((it) => it[1]);
      const parts = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"];
      assert.deepEqual(types, [...parts, "application/ics"]);
      assert.match(raw, new RegExp(`text/calendar; charset=utf-8; method=${method}`));
      // the reader writes line breaks of texts its own way
      const read = parsed.attachments.map((it) => new TextDecoder().decode(it.content as ArrayBuffer));
      assert.deepEqual(read, Array(2).fill(mail.calendar!.text.replaceAll("\r\n", "\n")));
      const attached = /^Content-Type: application.ics[^]*?\r\n\r\n([\w+/=\r\n]+)/m.exec(raw)![1]!;
      assert.equal(Buffer.from(attached, "base64").toString(), mail.calendar!.text);
      assert.equal(parsed.attachments[1]!.filename, "wizyta-7K3F-9QMX.ics");
      const event = new ical.Component(ical.parse(read[0]!) as unknown[]).getFirstSubcomponent("vevent")!;
      assert.equal(event.getFirstPropertyValue("uid"), bookedNews.visitId);
      assert.equal(event.getFirstPropertyValue("attendee"), "MAILTO:anna@example.org");
    }
  });

  it("raises the SEQUENCE of the calendar when the visit is moved and when it is cancelled", async () => {
    const mails = await Promise.all((["visit-booked", "visit-moved", "visit-cancelled"] as const).map((it) => eml(it)));
    const sequences = mails.map(({ mail }) => /\r\nSEQUENCE:(\d)\r\n/.exec(mail.calendar!.text)?.[1]);
    assert.deepEqual(sequences, ["0", "1", "2"]);
  });

  it("asks to confirm until a time, by a link that carries secret and code, and puts nothing into the calendar", async () => {
    const { parsed } = await eml("visit-unconfirmed");
    assert.match(parsed.text!, /do 12:05 \(piątek, 20 listopada 2026\)/);
    const link = `${publicUrl}/visit/7K3F-9QMX#${secret}&confirm=${confirmation.code}`;
    assert.ok(parsed.text!.includes(`${link}\n`));
    assert.ok(parsed.html!.includes(`href="${link.replace("&", "&amp;")}"`));
    assert.match(parsed.text!, /potwierdzenia, jeśli strona o niego zapyta: codecode/);
    assert.deepEqual(parsed.attachments, []);
  });

  it("holds no secret once the visit is cancelled, and says where to book again", async () => {
    const { raw, parsed } = await eml("visit-cancelled");
    assert.ok(!parsed.text!.includes(secret) && !raw.includes(secret));
    assert.ok(parsed.text!.includes(`${publicUrl}/book/residents/id-card\n`));
  });

  it("speaks the visitor's language, with its dates and its plurals", async () => {
    for (const [language, subject, quantity] of [
      ["en", "Visit 7K3F-9QMX: Monday, 23 November 2026, 08:00", "How much: 5 matters"],
      ["uk", "Візит 7K3F-9QMX: понеділок, 23 листопада 2026 р., 08:00", "Скільки: 5 справ"],
      ["de", "Termin 7K3F-9QMX: Montag, 23. November 2026, 08:00", "Wie viel: 5 Anliegen"],
      ["pl", "Wizyta 7K3F-9QMX: poniedziałek, 23 listopada 2026, 08:00", "Ile: 5 spraw"],
    ] as const) {
      const { parsed } = await eml("visit-booked", { language, quantity: 5 });
      assert.equal(parsed.subject, subject);
      assert.ok(parsed.text!.includes(quantity));
    }
  });

  it("calls a fee of nothing free of charge", async () => {
    const procedure = smallCity.procedures.get("id-card")!;
    const fees = [{ ...procedure.entry.fees[0]!, amount: 0 }];
    const procedures = new Map([["id-card", { ...procedure, entry: { ...procedure.entry, fees } }]]);
    for (const [language, fee] of [
      ["pl", "- karta: bezpłatnie"],
      ["en", "- card: free of charge"],
      ["uk", "- картка: безкоштовно"],
      ["de", "- Karte: gebührenfrei"],
    ] as const) {
      const { parsed } = await eml("visit-booked", { language }, { ...smallCity, procedures });
      assert.ok(parsed.text!.includes(fee), fee);
    }
  });

  it("speaks English where there are no messages in a language, with the city's texts in that language", async () => {
    const office = { ...smallCity.offices.get("lipowa")!, name: { pl: "Urząd", fi: "Kaupungintalo" } };
    const catalog = { ...smallCity, offices: new Map([["lipowa", office]]) };
    const { parsed } = await eml("visit-booked", { language: "fi" }, catalog);
    assert.equal(parsed.subject, "Visit 7K3F-9QMX: maanantaina 23. marraskuuta 2026, 08.00");
    assert.match(parsed.text!, /Where: Kaupungintalo, ul\. Lipowa/);
    assert.deepEqual(header(parsed, "content-language"), ["en"]);
  });

  it("shows the clock of the office on both sides of a change of the clocks", async () => {
    for (const [start, shown] of [
      ["2027-03-28T00:30:00Z", "01:30–03:30"],
      ["2026-10-24T23:30:00Z", "01:30–02:30"],
      ["2026-10-25T00:30:00Z", "02:30–02:30"],
    ] as const) {
      const { parsed } = await eml("visit-booked", { start: Date.parse(start), end: Date.parse(start) + 3_600_000 });
      assert.ok(parsed.text!.includes(shown), shown);
    }
  });

  it("comes from the server's name where the city has no address", async () => {
    const { city } = smallCity.file;
    const file = { ...smallCity.file, city: { ...city, contact: { ...city.contact, email: null } } };
    const { parsed } = await eml("visit-booked", {}, { ...smallCity, file });
    assert.equal(parsed.from?.address, "no-reply@okienko.example");
  });

  it("is written as a file that only this user can read, whole or not at all", async () => {
    const { path } = await eml("visit-booked");
    assert.equal(path, join(folder, "20261120T100500.250Z-7K3F-9QMX-visit-booked-00000000000a.eml"));
    assert.equal(statSync(path).mode & 0o777, 0o600);
    assert.ok(readdirSync(folder).every((it) => it.endsWith(".eml")));
  });
});

const evil = [
  "\r\nBcc: victim@example.org",
  "\nSubject: won",
  "\rX-Evil: 1",
  "\u0000\u0007\u001b[2J",
  "\u0085\u2028\u2029Cc: victim@example.org",
  '"><script>alert(1)</script>',
  "=?utf-8?q?=0ABcc:_victim@example.org?=",
  "\ud800",
];

describe("a mail about a visit whose words try to be something else", () => {
  for (const text of evil) {
    it(`stays a mail with the same headers: ${JSON.stringify(text)}`, async () => {
      const { city } = smallCity.file;
      const texts = { pl: `Urząd${text}` };
      const contact = { ...city.contact, name: texts, phone: `1${text}`, hours: texts };
      const procedure = smallCity.procedures.get("id-card")!;
      const entry = {
        ...procedure.entry,
        name: texts,
        documents: [texts],
        fees: [{ name: texts, amount: 1, currency: "PLN" }],
      };
      const catalog = {
        ...smallCity,
        file: { ...smallCity.file, city: { ...city, contact, demoNotice: texts } },
        offices: new Map([["lipowa", { ...smallCity.offices.get("lipowa")!, name: texts, address: `A${text}` }]]),
        procedures: new Map([["id-card", { ...procedure, entry }]]),
      };
      const plain = await eml("visit-booked");
      const { parsed, mail } = await eml("visit-booked", { name: `Anna${text}` }, catalog);
      assert.deepEqual(
        parsed.headers.map((it) => it.key),
        plain.parsed.headers.map((it) => it.key),
      );
      assert.deepEqual([parsed.to, parsed.cc, parsed.bcc], [plain.parsed.to, undefined, undefined]);
      assert.equal(parsed.subject, plain.parsed.subject);
      assert.doesNotMatch(mail.html, /<script/);
      assert.doesNotMatch(mail.subject + mail.from.name + mail.text + mail.html, /[^\P{Cc}\n]|[\u2028\u2029]/u);
      assert.ok((mail.text + mail.html + mail.calendar!.text).isWellFormed());
      assert.equal(
        mail.calendar!.text.match(/^BEGIN:/gm)!.length,
        plain.mail.calendar!.text.match(/^BEGIN:/gm)!.length,
      );
    });

    it(`carries nothing of what was typed as a name: ${JSON.stringify(text)}`, async () => {
      const plain = await eml("visit-booked");
      const { mail } = await eml("visit-booked", { name: `Anna${text}` });
      assert.deepEqual(mail, plain.mail);
    });
  }

  it("is not sent where the address is not exactly one", async () => {
    for (const email of [
      "a@example.org, b@example.org",
      "a@example.org\r\nBcc: b@example.org",
      "A <a@example.org>",
      "a@b@c",
      "",
    ]) {
      await assert.rejects(eml("visit-booked", { email }), Undeliverable, email);
    }
  });
});
