import { Hono, type Context } from "hono";
import { findProcedures } from "../catalog/find-procedures.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import type { Env } from "../web/feature.ts";
import { bookPage, departmentPage, searchPage } from "./catalog-pages.ts";
import { homePage } from "./home-page.ts";
import { answerPage } from "./layout.ts";
import { officeNow } from "./office-now.ts";
import { officePage } from "./office-page.ts";
import { pageOf } from "./page.ts";

/** What the city offers: departments, procedures and offices. */
export function catalogPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>();
  pages.get("/", (c) => {
    const page = pageOf(c);
    return answerPage(c, page, homePage(page));
  });
  pages.get("/book", (c) => {
    const page = pageOf(c);
    const words = (c.req.query("q") ?? "").trim();
    const kept = keptQuery(c);
    const found = findProcedures(page.catalog, page.language, { q: words.slice(0, 200), office: kept.office });
    return answerPage(c, page, words ? searchPage(page, words, found, kept) : bookPage(page, kept));
  });
  pages.get("/book/:department", (c) => {
    const page = pageOf(c);
    const department = c.req.param("department");
    const kept = keptQuery(c);
    findProcedures(page.catalog, page.language, { department, office: kept.office }); // refuses what is unknown
    return answerPage(c, page, departmentPage(page, department, kept));
  });
  pages.get("/o/:office", async (c) => {
    const page = pageOf(c);
    const { file, offices } = page.catalog;
    const office = offices.get(c.req.param("office"));
    if (!office) throw new Refusal("unknown-office");
    const others = file.offices.filter((it) => it !== office);
    const elsewhere = others.map(async (it) => ({ office: it, free: await officeNow(parts, page.catalog, it.id) }));
    const free = await officeNow(parts, page.catalog, office.id);
    return answerPage(c, page, officePage(page, office, free, await Promise.all(elsewhere)));
  });
  return pages;
}

/** What the next pages shall know as well: the office, and that somebody stands at the door. */
function keptQuery(c: Context<Env>): { office: string | undefined; now: string | undefined } {
  return { office: c.req.query("office") || undefined, now: c.req.query("now") };
}
