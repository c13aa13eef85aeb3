import type { Department, ProcedureSummary } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { listHeading } from "../shared/heading.ts";
import { textField } from "../shared/text-field.ts";
import type { ProcedureSearch } from "./procedure-search.ts";

/** What for: a search over all procedures, then departments with their groups and procedures. */
export function procedureStep(search: ProcedureSearch): TemplateResult {
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
    ${found?.length ? procedureList(search, found) : list(search)}`;
}

function list(search: ProcedureSearch): TemplateResult | TemplateResult[] | "" {
  const { host, departments } = search;
  if (departments) return departments.map((it) => department(search, it, departments.length === 1));
  return host.trouble ? "" : html`<p class="hint">${host.text("booking.fetchingProcedures")}</p>`;
}

function department(search: ProcedureSearch, { name, groups }: Department, isOnly: boolean): TemplateResult {
  const all = groups.map(
    (group) => html`${listHeading(search.host, group.name, 1)} ${procedureList(search, group.procedures)}`,
  );
  if (isOnly) return html`${all}`;
  return html`<details part="department">
    <summary>${name}</summary>
    ${all}
  </details>`;
}

function procedureList(search: ProcedureSearch, procedures: ProcedureSummary[]): TemplateResult {
  return html`<ul class="list">
    ${procedures.map(
      ({ id, name, bookable }) =>
        html`<li>
          <button part="procedure" @click=${() => search.choose(id)}>
            ${name}${bookable ? "" : html` <small>${search.host.text("booking.notBookable")}</small>`}
          </button>
        </li>`,
    )}
  </ul>`;
}
