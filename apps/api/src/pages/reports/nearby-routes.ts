import { Day, mostPages, type Place } from "@okienko/contract";
import { Hono } from "hono";
import type { Parts } from "../../parts.ts";
import { Refusal } from "../../refusal.ts";
import { listReports } from "../../reports/list-reports.ts";
import { reportReading } from "../../reports/report-context.ts";
import { readStatistics } from "../../statistics/read-statistics.ts";
import type { Env } from "../../web/feature.ts";
import { answerPage } from "../layout.ts";
import { pageOf, type Page } from "../page.ts";
import { nearbyPage, type NearbyAsked } from "./nearby-page.ts";
import { statsPage } from "./stats-page.ts";

/** Metres around a place that the list shows. */
const radius = 1000;

/** Public reports as a list, and in numbers. */
export function nearbyPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/nearby", async (c) => {
    const page = pageOf(c);
    requireReporting(page);
    const query = (name: string) => (c.req.query(name) ?? "").trim().slice(0, 200);
    const asked: NearbyAsked = { place: query("place"), category: query("category"), state: query("state") };
    const found = asked.place ? ((await parts.places.find(page.catalog, page.language, asked.place))[0] ?? null) : null;
    const filter = filterOf(asked, found, Number(query("page")) || 1);
    const list = await listReports(reportReading(parts, page.catalog), filter, page.language);
    return answerPage(c, page, nearbyPage(page, asked, found, list));
  });
  pages.get("/stats", async (c) => {
    const page = pageOf(c);
    requireReporting(page);
    const day = (name: string) => Day.safeParse(c.req.query(name)).data;
    const statistics = await readStatistics(parts, page.catalog, page.language, day("from"), day("to"));
    return answerPage(c, page, statsPage(page, statistics));
  });
  return pages;
}

function filterOf({ category, state }: NearbyAsked, found: Place | null, page: number) {
  return {
    near: found ? [found.location.lat, found.location.lng] : undefined,
    radius,
    category: category || undefined,
    state: state === "open" || state === "closed" ? state : undefined,
    page: Math.min(Math.max(1, Math.trunc(page)), mostPages),
  };
}

function requireReporting({ catalog }: Page): void {
  if (!catalog.file.reporting) throw new Refusal("not-found");
}
