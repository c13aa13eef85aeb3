import assert from "node:assert/strict";
import { it } from "node:test";
import { smallCity } from "../testing/small-city.ts";
import { displacedLetters } from "./displaced-letters.ts";
import type { DisplacedNews, DisplacedNewsKind } from "./displaced-news.ts";

const start = Date.parse("2026-11-23T08:00:00+01:00");
const news: DisplacedNews = {
  reference: "7K3F-9QMX",
  start,
  end: start + 15 * 60_000,
  timeZone: "Europe/Warsaw",
  office: "lipowa",
  procedure: "id-card",
  quantity: 1,
  email: "anna@example.org",
  language: "pl",
  secret: "secretsecretsecretsecret00000000",
  reason: "Remont\r\nBcc: a@example.org",
  times: [{ office: "lipowa", start: start + 24 * 3_600_000 }],
};

function write(kind: DisplacedNewsKind, changes: Partial<DisplacedNews> = {}) {
  const head = { catalog: smallCity, publicUrl: "https://city.example" };
  return displacedLetters[kind](head, { id: "1", kind, createdAt: start, body: { ...news, ...changes } });
}

for (const language of ["pl", "en", "uk", "de"])
  it(`tells in ${language} that a visit cannot take place, why, other times, and where to choose`, () => {
    const { letter, to } = write("visit-displaced", { language });
    assert.deepEqual([letter.language, to], [language, "anna@example.org"]);
    assert.match(letter.subject, /7K3F-9QMX/);
    assert.match(letter.paragraphs[0]!, /Remont/);
    assert.equal(letter.lists[0]!.items.length, 1);
    assert.equal(letter.actions[0]!.url, `https://city.example/visit/7K3F-9QMX#${news.secret}`);
  });

it("says that the hours have changed where the city gives no reason", () => {
  assert.equal(
    write("visit-displaced", { reason: null, language: "en" }).letter.paragraphs[0],
    "The office has changed its hours.",
  );
});

it("offers no other times to whose visit stands", () => {
  const { letter } = write("visit-stands", { language: "en", times: [] });
  assert.deepEqual([letter.lists, letter.paragraphs], [[], []]);
  assert.match(letter.lead, /takes place as booked/);
});

it("keeps control signs out of the letter", () => {
  assert.doesNotMatch(JSON.stringify(write("visit-displaced").letter), /\\r|\\u000/);
});
