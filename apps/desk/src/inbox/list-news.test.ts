import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { InboxReport } from "@okienko/contract";
import { listNews } from "./list-news.ts";

const row = (reference: string, state = "new") => ({ reference, state }) as InboxReport;
const rows = (references: string) => [...references].map((it) => row(it));
const page = (references: string, next: string | null = null) => ({ reports: rows(references), next });

describe("a list that somebody reads", () => {
  it("keeps its order and shows what its rows are now", () => {
    const news = listNews(page("ab"), { reports: [row("b", "done"), row("a")], next: null });
    assert.deepEqual(news.rows, [row("a"), row("b", "done")]);
    assert.deepEqual([news.added, news.hasLost], [[], false]);
  });

  it("names what is not shown yet", () => {
    assert.deepEqual(listNews(page("ab"), page("xaby")).added, ["x", "y"]);
    assert.deepEqual(listNews(page("ab", "more"), page("xbc", "more")).added, ["x"], "c was on the next page");
  });

  it("has lost what is there no more, but not what was only pushed off the page", () => {
    assert.equal(listNews(page("abc"), page("ac", "more")).hasLost, true);
    assert.equal(listNews(page("abc"), page("ab")).hasLost, true);
    assert.equal(listNews(page("abc"), page("xab", "more")).hasLost, false);
  });
});
