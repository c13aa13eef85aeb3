import { html } from "hono/html";
import type { CatalogProcedure } from "../catalog/catalog.ts";
import type { Choosing } from "./choosing.ts";
import type { Content } from "./layout.ts";
import { procedureFacts } from "./procedure-facts.ts";
import { departmentList, groupsOf, procedureLinks, searchForm } from "./procedure-list.ts";
import type { Html, Page, Query } from "./page.ts";
import { timeChoice } from "./time-choice.ts";
import { askForTimeLink } from "./waiting/ask-form.ts";

/** All that can be booked. `query` is what the next page shall know: the office, that somebody stands at the door. */
export function bookPage(page: Page, query: Query): Content {
  const { text } = page;
  const body = html`<h1>${text("site.book")}</h1>
    ${bookingWidget(page, query, html`${searchForm(page)} ${departmentList(page, query)}`)}`;
  return { title: text("site.book"), body };
}

/** What a search has found. */
export function searchPage(page: Page, words: string, found: readonly CatalogProcedure[], query: Query): Content {
  const { text } = page;
  const body = html`<h1>${text("site.book")}</h1>
    ${searchForm(page, words)}
    <p role="status">${found.length > 0 ? text("search.found", { count: found.length }) : text("search.nothing")}</p>
    ${procedureLinks(page, found, query)}
    <h2>${text("search.all")}</h2>
    ${departmentList(page, query)}`;
  return { title: `${words} – ${text("site.book")}`, body };
}

/** One department with its groups and procedures. */
export function departmentPage(page: Page, department: string, query: Query): Content {
  const { text, name, catalog } = page;
  const entry = catalog.file.departments.find((it) => it.id === department)!;
  const inside = html`<h2>${name(entry.name)}</h2>
    ${groupsOf(page, department, query)}`;
  const body = html`<h1>${text("site.book")}</h1>
    ${bookingWidget(page, { department, ...query }, inside)}`;
  return { title: name(entry.name), body };
}

/** What to bring first, then when and where. `choosing` is `null` where no visits are booked. */
export function procedurePage(
  page: Page,
  procedure: CatalogProcedure,
  query: Query,
  choosing: Choosing | null,
): Content {
  const { text, to } = page;
  const { entry, department } = procedure;
  const title = page.name(entry.name);
  const inside = html`<h2>${title}</h2>
    ${procedureFacts(page, entry)}
    ${
      choosing
        ? html`${timeChoice(choosing)} ${askForTimeLink(choosing)}`
        : html`<p class="notice">${text("procedure.noVisit")}</p>`
    }
    <p><a href="${to("/book")}">${text("procedure.other")}</a></p>`;
  const body = html`<h1>${text("site.book")}</h1>
    ${bookingWidget(page, { department, procedure: entry.id, ...query }, inside)}`;
  return { title, body };
}

/** The widget, with plain forms in it for who has no scripts and until it works. */
export function bookingWidget({ language }: Page, attributes: Query, inside: Html): Html {
  const { department, procedure, office, quantity, now, headingLevel } = attributes;
  return html`<okienko-booking
    lang="${language}"
    ${department && html`department="${department}"`}
    ${procedure && html`procedure="${procedure}"`}
    ${office && html`office="${office}"`}
    ${quantity && html`quantity="${quantity}"`}
    ${now !== undefined && html`now`}
    ${headingLevel && html`heading-level="${headingLevel}"`}
    >${inside}</okienko-booking
  >`;
}

/** The choice of a time on its own: again after something went wrong, or for a visit that is moved. */
export function choicePage(choosing: Choosing, { title, notice }: { title: string; notice?: string }): Content {
  const body = html`<h1>${title}</h1>
    ${notice && html`<p class="notice">${notice}</p>`} ${timeChoice(choosing)}`;
  return { title, body, plain: true };
}
