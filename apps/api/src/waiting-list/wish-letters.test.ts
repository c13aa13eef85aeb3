import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mailOf } from "../messages/mail-of.ts";
import { bookedNews, smallCity } from "../testing/small-city.ts";
import { wishLetters } from "./wish-letters.ts";
import type { ConfirmNews, OfferNews } from "./wish-news.ts";

const publicUrl = "https://okienko.example";
const head = { catalog: smallCity, publicUrl };
const createdAt = Date.parse("2026-11-20T10:05:00Z");
const to = { id: "wish-1", email: "ola@example.org", language: "en", endSecret: "endendendendend0" };
const { start, end } = bookedNews;

const confirm: ConfirmNews = {
  ...{ ...to, code: "codecodecodecode", procedure: "id-card", quantity: 2, office: null },
  ...{ firstDay: "2026-11-23", lastDay: "2026-11-27" },
};
const offer: OfferNews = {
  ...{ ...to, offer: "offer-1", secret: "secretsecret0000", start, end, keptUntil: createdAt + 20 * 60_000 },
  ...{ timeZone: "Europe/Warsaw", office: "lipowa", procedure: "id-card", quantity: 1 },
  ...{ visit: null, isLast: false },
};

function mail(kind: "wish-confirm" | "wish-offer", body: object) {
  const message = { id: "019a0000-0000-7000-8000-00000000000a", kind, createdAt, body };
  return mailOf(head, message, wishLetters[kind]!(head, message));
}

describe("a letter of the waiting list", () => {
  it("asks to confirm: what, where, which days, and a link whose secret no server sees", () => {
    const { text, subject } = mail("wish-confirm", confirm);
    assert.equal(subject, "Please confirm: tell me when a time is freed (Identity card)");
    assert.match(text, /any office/);
    assert.match(text, /Monday,? 23 November 2026 – Friday,? 27 November 2026/);
    assert.match(text, /https:\/\/okienko\.example\/wish\/wish-1#codecodecodecode/);
    assert.match(text, /for 20 minutes/);
  });

  it("offers a time: when, until when it is kept, and what happens without an answer", () => {
    const { text, subject } = mail("wish-offer", offer);
    assert.match(subject, /^A time was freed: Monday,? 23 November 2026, 08:00$/);
    assert.match(text, /kept for you until Friday,? 20 November 2026, 11:25/);
    assert.match(text, /https:\/\/okienko\.example\/offer\/offer-1#secretsecret0000/);
    assert.match(text, /You stay on the list/);
    assert.match(mail("wish-offer", { ...offer, isLast: true }).text, /you will leave the list/);
  });

  it("says that the visit stays as it is until the time is taken", () => {
    const visit = { reference: "7K3F-9QMX", start: start + 86_400_000 };
    const { text } = mail("wish-offer", { ...offer, visit });
    assert.match(text, /7K3F-9QMX/);
    assert.match(text, /your visit of Tuesday,? 24 November 2026, 08:00 is moved/);
  });

  for (const language of ["pl", "en", "uk", "de"])
    it(`can be ended by one press (RFC 8058), and leaves nothing of its words out: ${language}`, () => {
      for (const [kind, body] of [["wish-confirm", confirm] as const, ["wish-offer", offer] as const]) {
        const { unsubscribeUrl, text, subject } = mail(kind, { ...body, language });
        assert.equal(unsubscribeUrl, "https://okienko.example/wish/wish-1/end/endendendendend0");
        assert.doesNotMatch(text + subject, /undefined|\[object|\{\w+\}/);
      }
    });
});
