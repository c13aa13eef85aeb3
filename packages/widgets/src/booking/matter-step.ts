import type { Department, ProcedureSummary } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { textField } from "../shared/text-field.ts";
import type { MatterSearch } from "./matter-search.ts";

/** What for: a search over all matters, then departments with their groups and matters. */
export function matterStep(search: MatterSearch): TemplateResult {
  const { host, found } = search;
  return html`${textField({
      id: "search",
      type: "search",
      label: host.text("booking.search"),
      hint: host.text("booking.searchHint"),
      value: search.query,
      onInput: (query) => search.look(query),
    })}
    <div role="status">
      ${found && html`<p>${host.text(found.length ? "booking.found" : "booking.nothingFound", { count: found.length })}</p>`}
    </div>
    ${found?.length ? matters(search, found) : list(search)}`;
}

function list(search: MatterSearch): TemplateResult | TemplateResult[] | "" {
  const { host, departments } = search;
  if (departments) return departments.map((it) => department(search, it, departments.length === 1));
  return host.trouble ? "" : html`<p class="hint">${host.text("booking.fetchingMatters")}</p>`;
}

function department(search: MatterSearch, { name, groups }: Department, isOnly: boolean): TemplateResult {
  const all = groups.map(
    (group) =>
      html`<p class="label">${group.name}</p>
        ${matters(search, group.procedures, group.name)}`,
  );
  if (isOnly) return html`${all}`;
  return html`<details part="department">
    <summary>${name}</summary>
    ${all}
  </details>`;
}

function matters(search: MatterSearch, procedures: ProcedureSummary[], group?: string): TemplateResult {
  return html`<ul class="list" aria-label=${group ?? nothing}>
    ${procedures.map(
      ({ id, name, bookable }) =>
        html`<li>
          <button part="matter" @click=${() => search.choose(id)}>
            ${name}${bookable ? "" : html` <small>${search.host.text("booking.notBookable")}</small>`}
          </button>
        </li>`,
    )}
  </ul>`;
}
