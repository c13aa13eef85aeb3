import type { Place, ReportList } from "@okienko/contract";
import { html } from "hono/html";
import { hidden, selectField, textField } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { reportLinks } from "./report-links.ts";

/** What the list of reports was asked for, as it was typed. */
export interface NearbyAsked {
  readonly place: string;
  readonly category: string;
  readonly state: string;
}

/** Public reports around a place, newest first; `found` is the place that the words meant, null without one. */
export function nearbyPage(page: Page, asked: NearbyAsked, found: Place | null, list: ReportList): Content {
  const { text } = page;
  const title = found ? text("nearby.at", { place: found.name }) : text("site.nearby");
  const near = found && `${found.location.lat},${found.location.lng}`;
  const body = html`<h1>${title}</h1>
    <okienko-nearby
      ${near && html`location="${near}"`}
      ${asked.category && html`category="${asked.category}"`}
      lang="${page.language}"
    >
      ${filterForm(page, asked)}
      ${asked.place && !found && html`<p class="notice" role="status">${text("report.noPlace")}</p>`}
      ${list.reports.length === 0 ? html`<p role="status">${text("nearby.nothing")}</p>` : reportLinks(page, list.reports, "h2")}
      ${pages(page, asked, list)}
    </okienko-nearby>
    <p><a href="${page.to("/alerts", { place: asked.place || undefined })}">${text("alert.title")}</a></p>`;
  return { title, body };
}

function filterForm(page: Page, { place, category, state }: NearbyAsked): Html {
  const { text, file, name, catalog, chosenLanguage } = page;
  const categories = catalog.file.categories.filter((it) => it.public && !it.withdrawn);
  const options = categories.map((it): [string, string] => [it.id, name(it.name)]);
  return html`<form action="${file("/nearby")}" method="get">
    ${hidden({ lang: chosenLanguage })}
    ${textField({ name: "place", label: text("nearby.place"), hint: text("report.addressHint"), value: place })}
    ${selectField("category", text("report.category"), category, [["", text("nearby.all")], ...options])}
    ${selectField("state", text("report.stateLabel"), state, [
      ["", text("nearby.all")],
      ["open", text("nearby.open")],
      ["closed", text("nearby.closed")],
    ])}
    <button class="primary">${text("nearby.show")}</button>
  </form>`;
}

function pages({ text, to }: Page, asked: NearbyAsked, { page: current, nextPage }: ReportList): Html {
  const query = (page: number) => ({ ...asked, place: asked.place || undefined, page: page > 1 ? page : undefined });
  return html`<p class="actions">
    ${current > 1 && html`<a class="button" href="${to("/nearby", query(current - 1))}">${text("nearby.previous")}</a>`}
    ${nextPage && html`<a class="button" href="${to("/nearby", query(nextPage))}">${text("nearby.next")}</a>`}
  </p>`;
}
