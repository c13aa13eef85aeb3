import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Hono } from "hono";
import { chooseLanguage } from "./language.ts";

const cases: [header: string | undefined, language: string][] = [
  [undefined, "pl"],
  ["", "pl"],
  ["uk", "uk"],
  ["uk-UA", "uk"],
  ["UK-ua", "uk"],
  ["en-US,en;q=0.9,pl;q=0.8", "en"],
  ["fr, de;q=0.7, en;q=0.8", "en"],
  ["fr", "pl"],
  ["*", "pl"],
  ["fr, *;q=0.1", "pl"],
  ["en;q=0, de;q=0.1", "de"],
  ["zh-Hant-TW, pt-BR", "pt-BR"],
  ["pt", "pt-BR"],
  ["pt-PT", "pl"],
  ["de;q=abc", "de"],
  [";;;,,,q=", "pl"],
  [`${"x,".repeat(5000)}en`, "en"],
];

describe("the language", () => {
  for (const [header, language] of cases)
    it(`for ${String(header).slice(0, 40)} is ${language}`, async () => {
      const app = new Hono().get("/", (c) => c.text(chooseLanguage(c, ["pl", "en", "uk", "de", "pt-BR"])));
      const response = await app.request("/", { headers: header === undefined ? {} : { "Accept-Language": header } });
      assert.equal(await response.text(), language);
    });
});
