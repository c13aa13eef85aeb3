import type { Report, ReportEvent, ReportSummary } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { listReports } from "../reports/list-reports.ts";
import { readPublicReport } from "../reports/read-report.ts";
import type { ReportReading } from "../reports/report-context.ts";
import type { ReportFilter } from "../reports/report-search.ts";
import { atom, type Feed, type FeedEntry } from "./atom.ts";
import { newsTexts } from "./texts/news-texts.ts";

/** New public reports that match a filter, the newest first; `query` is how the feed was asked for. */
export async function reportsFeed(
  reading: ReportReading,
  filter: ReportFilter,
  language: string,
  query: string,
): Promise<string> {
  const { reports } = await listReports(reading, filter, language);
  const { publicUrl } = reading;
  const entries = reports.map((it) => newEntry(it, language));
  const title = newsTexts(language).aboutArea;
  const self = `${publicUrl}/api/v1/feeds/reports.atom${query}`;
  return atom(feedOf(reading.catalog, language, { title, self, url: `${publicUrl}/nearby`, entries }));
}

/** What has happened to a public report, the newest first. Throws `unknown-report`. */
export async function reportFeed(reading: ReportReading, reference: string, language: string): Promise<string> {
  const report = await readPublicReport(reading, reference, language);
  const entries = report.events.map((event) => eventEntry(report, event, language)).reverse();
  const title = newsTexts(language).aboutReport(report.reference);
  const self = `${report.links.self}/feed.atom`;
  return atom(feedOf(reading.catalog, language, { title, self, url: report.links.page, entries }));
}

function feedOf(catalog: Catalog, language: string, feed: Pick<Feed, "title" | "self" | "url" | "entries">): Feed {
  const { name, timeZone } = catalog.file.city;
  const updated = feed.entries[0]?.updated ?? formatInstant(0, timeZone);
  return { ...feed, language, author: textIn(catalog, name, language), updated };
}

function newEntry({ category, excerpt, address, links, sentAt, state }: ReportSummary, language: string): FeedEntry {
  const { states } = newsTexts(language);
  const text = [states[state], address, excerpt].filter(Boolean).join(". ");
  return { id: links.self, title: category.name, updated: sentAt, url: links.page, text };
}

function eventEntry({ category, links }: Report, { id, at, state, text }: ReportEvent, language: string): FeedEntry {
  const title = `${category.name}: ${newsTexts(language).states[state]}`;
  return { id: `${links.self}#${id}`, title, updated: at, url: links.page, text: text ?? "" };
}
