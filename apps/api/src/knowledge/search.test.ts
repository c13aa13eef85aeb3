import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import * as contract from "@okienko/contract";
import { CityFile } from "@okienko/contract/city-file";
import type { Hono } from "hono";
import { buildCatalog } from "../catalog/catalog.ts";
import { findCategories } from "../catalog/find-categories.ts";
import { searchCatalog } from "../catalog/search.ts";
import { createApp } from "../app.ts";
import { knowledgeCity } from "../testing/knowledge-city.ts";
import { Resident } from "../testing/resident.ts";
import { testParts, type TestParts } from "../testing/test-parts.ts";
import type { Env } from "../web/feature.ts";

let parts: TestParts;
let app: Hono<Env>;
before(async () => {
  parts = await testParts({ city: knowledgeCity, environment: { PUBLIC_URL: "https://city.example/okienko" } });
  app = createApp(parts);
});
after(() => parts.remove());

function ask<T>(path: string, language = "pl") {
  return new Resident(app).ask<T>("GET", path, undefined, { headers: { "accept-language": language } });
}

async function found(typed: string, language = "pl"): Promise<contract.Found[]> {
  const { body } = await ask<{ found: contract.Found[] }>(`/search?q=${encodeURIComponent(typed)}`, language);
  return body.found!.map((it) => contract.Found.strict().parse(it));
}

async function articles(typed: string): Promise<string[]> {
  const { body } = await ask<{ articles: contract.ArticleSummary[] }>(`/articles?q=${encodeURIComponent(typed)}`);
  return body.articles!.map((it) => contract.ArticleSummary.strict().parse(it).id);
}

describe("one search over everything", () => {
  const firstOf: [string, string, string][] = [
    ["dziury w jezdni", "pl", "category pothole"],
    ["dziurami w jezdniach", "pl", "category pothole"],
    ["wyrwą w asfalcie", "pl", "category pothole"],
    ["latarnie", "pl", "category street-light"],
    ["zgubiłem dowód osobisty", "pl", "procedure id-card"],
    ["zgubiony dowód", "pl", "article lost-id-card"],
    ["kradziez", "pl", "article lost-id-card"],
    ["road works", "en", "article road-works"],
    ["Laternen", "de", "category street-light"],
    ["ліхтарі", "uk", "category street-light"],
  ];
  for (const [typed, language, first] of firstOf)
    it(`finds ${first} first for "${typed}" in ${language}`, async () => {
      const [best] = await found(typed, language);
      assert.equal(`${best?.kind} ${best?.id}`, first);
    });

  it("mixes kinds, each with the page where it goes on", async () => {
    const list = await found("dowód");
    const pages = Object.fromEntries(list.map((it) => [`${it.kind} ${it.id}`, it.page]));
    assert.equal(pages["article lost-id-card"], "https://city.example/okienko/articles/lost-id-card");
    assert.equal(pages["procedure id-card"], "https://city.example/okienko/book/civil-affairs/id-card");
    const [pothole] = await found("dziura");
    assert.equal(pothole!.page, "https://city.example/okienko/report/pothole");
    assert.deepEqual([pothole!.name, pothole!.summary], ["Dziura w jezdni", "Ubytki nawierzchni."]);
  });

  it("gives nothing for nothing, at most twenty, and no category that is no longer offered", async () => {
    assert.deepEqual(await found(""), []);
    assert.deepEqual(await found("xyzzy"), []);
    assert.equal((await found("urząd miasta ulica dokument wniosek")).length <= 20, true);
    assert.deepEqual(
      (await found("odśnieżanie")).map(({ id }) => id).filter((id) => id === "snow"),
      [],
    );
  });

  it("is refused when it is too long, missing or sent twice", async () => {
    for (const path of [`/search?q=${"x".repeat(201)}`, "/search", "/search?q=a&q=b"]) {
      const { status, body } = await ask(path);
      assert.deepEqual([status, body.code], [400, "malformed-request"]);
    }
  });
});

describe("articles", () => {
  it("are listed in the city's order, or best first by words", async () => {
    assert.deepEqual(await articles(""), ["lost-id-card", "road-works"]);
    assert.deepEqual(await articles("remontu drogi"), ["road-works"]);
    assert.deepEqual(await articles("pl zgubiony"), ["lost-id-card"]);
  });

  it("tell steps, documents, links and what they lead to, in the reader's language", async () => {
    const { status, body, headers } = await ask<contract.Article>("/articles/lost-id-card", "de");
    assert.equal(status, 200);
    assert.equal(headers.get("content-language"), "de");
    const article = contract.Article.strict().parse(body);
    assert.equal(article.title, "Verlorener Ausweis");
    assert.deepEqual(article.steps, ["Rufen Sie Ihre Bank an."]);
    assert.deepEqual(article.links, [{ text: "Formular", url: "https://www.example.org/form?a=1&b=2" }]);
    assert.deepEqual(
      article.procedures.map(({ id }) => id),
      ["id-card"],
    );
    assert.deepEqual(article.categories, [{ id: "pothole", name: "Schlagloch" }]); // snow is withdrawn
    assert.equal(article.department!.id, "civil-affairs");
  });

  it("that are unknown are 404", async () => {
    for (const id of ["nothing", "__proto__", "lost-id-card%00"]) {
      const { status, body } = await ask(`/articles/${id}`);
      assert.deepEqual([status, body.code], [404, "unknown-article"]);
    }
  });

  it("are sent again only when they have changed", async () => {
    const { headers } = await ask("/articles");
    const again = await app.request("/api/v1/articles", {
      headers: { "accept-language": "pl", "if-none-match": headers.get("etag")! },
    });
    assert.equal(again.status, 304);
  });
});

describe("categories", () => {
  const catalog = buildCatalog(CityFile.parse(knowledgeCity), 1);
  const ids = (wanted: Parameters<typeof findCategories>[2]) =>
    findCategories(catalog, "pl", wanted).map(({ id }) => id);

  it("are found by words and kind, the withdrawn ones never", () => {
    assert.deepEqual(ids({}), ["pothole", "street-light"]);
    assert.deepEqual(ids({ q: "swieca latarnie" }), ["street-light"]);
    assert.deepEqual(ids({ kind: "idea" }), []);
    assert.deepEqual(ids({ q: "odśnieżanie" }), []);
  });
});

it("a search stays quick for a thousand entries and the longest query", () => {
  const article = CityFile.parse(knowledgeCity).articles[0]!;
  const articlesOfMany = Array.from({ length: 1000 }, (_, at) => {
    const words = Array.from({ length: 10 }, (_word, turn) => `s${(at * 7 + turn * 31).toString(36)}owo`).join(" ");
    return { ...article, id: `a-${at}`, title: { pl: words }, summary: { pl: `${at}${words}` } };
  });
  const large = buildCatalog({ ...CityFile.parse(knowledgeCity), articles: articlesOfMany }, 1);
  const longest = "rejestracja prowadzenie zaswiadczenie nieruchomosc obcokrajowiec przerejestrowanie dowod jezdnia ";
  searchCatalog(large, "pl", "warm");
  const times = Array.from({ length: 10 }, () => {
    const start = performance.now();
    searchCatalog(large, "pl", longest);
    return performance.now() - start;
  });
  const best = Math.min(...times); // other processes may take their share of the rest
  assert.ok(best < 50, `${best} ms`);
});
