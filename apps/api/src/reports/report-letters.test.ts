import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { ReportState } from "@okienko/contract";
import { letterHtml } from "../messages/letter-html.ts";
import { letterText } from "../messages/letter-text.ts";
import { smallCity } from "../testing/small-city.ts";
import { reportLetters } from "./report-letters.ts";
import type { ReporterNews, ReportNewsKind } from "./report-news.ts";

const head = { catalog: smallCity, publicUrl: "https://reports.example" };
const secret = "secretsecretsecretsecret00000000";

const news: ReporterNews = {
  reference: "7K3F-9QMX",
  category: "Dziura w jezdni",
  state: "new",
  text: null,
  promisedAt: Date.parse("2026-11-23T23:59:59+01:00"),
  timeZone: "Europe/Warsaw",
  email: "anna@example.org",
  language: "en",
  secret,
  code: null,
  mergedInto: null,
  endSecret: "endsendsendsendsendsendsendsends",
};

function letterOf(kind: ReportNewsKind, different: Partial<ReporterNews> = {}) {
  const body = { ...news, ...different };
  return reportLetters[kind](head, { id: "1", kind, createdAt: 0, body }).letter;
}

const stories: [ReportNewsKind, Partial<ReporterNews>][] = [
  ["report-sent", {}],
  ["report-unconfirmed", { code: "code" }],
  ["report-question", { state: "waiting", text: "Which lane?" }],
  ["report-changed", { state: "in-progress", text: "Parts are ordered." }],
  ["report-closed", { state: "done", text: "Mended." }],
  ["report-reopened", { state: "in-progress" }],
  ["report-merged", { state: "duplicate", mergedInto: "2222-2222" }],
  ["report-joined", { state: "done", text: "Mended.", mergedInto: "2222-2222" }],
];

describe("a letter to a reporter", () => {
  it("opens the report for who received it, and confirms only by the page", () => {
    for (const [kind, different] of stories) {
      const urls = letterOf(kind, different).actions.map((it) => it.url);
      assert.ok(urls.includes(`https://reports.example/report/7K3F-9QMX#${secret}`), kind);
      for (const url of urls)
        assert.ok(!url.split("#")[0]!.includes("secret") && !url.split("#")[0]!.includes("code"), url);
    }
    const [confirm] = letterOf("report-unconfirmed", { code: "code" }).actions;
    assert.equal(confirm!.url, `https://reports.example/report/7K3F-9QMX#${secret}&confirm=code`);
  });

  it("tells the promised day, but not while the clock stands still or when it is over", () => {
    assert.match(letterText(letterOf("report-sent")), /Promised by: Monday,? 23 November 2026/);
    for (const state of ["waiting", "done", "rejected", "duplicate"] as ReportState[])
      assert.ok(!letterText(letterOf("report-changed", { state })).includes("Promised by"), state);
  });

  it("says what the city says as a text, in both bodies", () => {
    const text = "<b>Done</b> & dusted\u0000";
    const letter = letterOf("report-closed", { state: "done", text });
    assert.ok(letterText(letter).includes("What the city says: <b>Done</b> & dusted\n"));
    assert.ok(letterHtml(letter).includes("&lt;b&gt;Done&lt;/b&gt; &amp; dusted</p>"));
  });

  for (const language of ["pl", "en", "uk", "de"])
    it(`says how a report was closed and why, as ever: ${language}`, () => {
      const rejected = {
        state: "rejected",
        reason: "not-found",
        text: "We looked twice.\nThe lamp is lit.",
        language,
      } as const;
      const letter = letterOf("report-closed", rejected);
      const golden = readFileSync(join(import.meta.dirname, "golden", `closed.${language}.txt`), "utf8");
      assert.equal(`${letter.subject}\n\n${letterText(letter)}`, golden);
      assert.ok(letterHtml(letter).includes(`<p>${letter.paragraphs[0]!}</p>`));
    });

  it("does not repeat that a report is done as the reason of that", () => {
    const { paragraphs } = letterOf("report-closed", { state: "done", reason: "done", text: "Mended." });
    assert.deepEqual(paragraphs, ["What the city says: Mended."]);
  });

  it("is in the reporter's language, another one in each", () => {
    for (const [kind, different] of stories) {
      const spoken = ["pl", "en", "uk", "de"].map((language) => {
        const letter = letterOf(kind, { ...different, language });
        assert.equal(letter.language, language);
        return letter.subject + letter.lead + letter.actions.map((it) => it.text).join();
      });
      assert.equal(new Set(spoken).size, 4, kind);
    }
    assert.equal(letterOf("report-sent", { language: "fi" }).language, "en");
  });

  it("has no line break in its subject", () => {
    for (const [kind, different] of stories)
      assert.doesNotMatch(letterOf(kind, { ...different, category: "a\r\nBcc: b@example.org" }).subject, /[\r\n]/);
  });
});
