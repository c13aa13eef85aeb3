import { html } from "hono/html";
import type { CatalogProcedure } from "../catalog/catalog.ts";
import { visitedDepartments } from "../catalog/visited-departments.ts";
import { hidden } from "./form.ts";
import type { Html, Page, Query } from "./page.ts";

/** Procedures as a list of links; what cannot be booked says so. */
export function procedureLinks(page: Page, procedures: readonly CatalogProcedure[], query: Query = {}): Html {
  return html`<ul class="procedures">
    ${procedures.map(
      ({ entry, department, queues }) =>
        html`<li>
          <a href="${page.to(`/book/${department}/${entry.id}`, query)}">${page.name(entry.name)}</a>
          ${queues.length === 0 && html`<span class="hint">${page.text("procedure.notBookable")}</span>`}
        </li>`,
    )}
  </ul>`;
}

/** The groups of a department, each with its procedures; `level` is that of the headings. */
export function groupsOf(page: Page, department: string, query: Query = {}): Html {
  const { file, procedures } = page.catalog;
  const groups = file.groups.filter((it) => it.department === department);
  return html`${groups.map((group) => {
    const inside = [...procedures.values()].filter((it) => it.entry.group === group.id);
    return html`<h3>${page.name(group.name)}</h3>
      ${procedureLinks(page, inside, query)}`;
  })}`;
}

/** The departments that one visits with their groups and procedures. */
export function departmentList(page: Page, query: Query = {}): Html {
  return html`${visitedDepartments(page.catalog.file).map(
    ({ id, name }) =>
      html`<details class="department">
        <summary><h2>${page.name(name)}</h2></summary>
        ${groupsOf(page, id, query)}
      </details>`,
  )}`;
}

/** The search for procedures by words. */
export function searchForm({ text, file, chosenLanguage }: Page, words = ""): Html {
  return html`<form class="search" action="${file("/book")}" method="get" role="search">
    ${hidden({ lang: chosenLanguage })}
    <label for="q">${text("search.label")}</label>
    <span class="hint" id="q-hint">${text("search.hint")}</span>
    <div class="row">
      <input id="q" name="q" type="search" value="${words}" aria-describedby="q-hint" autocomplete="off" />
      <button>${text("search.button")}</button>
    </div>
  </form>`;
}
