import type { CategorySummary, Found } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { subheading } from "../shared/heading.ts";
import { phoneLine } from "../shared/phone-line.ts";
import { textField } from "../shared/text-field.ts";
import type { CategorySearch } from "./category-search.ts";

/** What it is about: words that find articles and categories, then all categories by their groups. */
export function whatStep(search: CategorySearch): TemplateResult {
  const { host, found } = search;
  return html`${textField({
      id: "search",
      type: "search",
      label: host.text("report.search"),
      hint: host.text("report.searchHint"),
      value: search.query,
      onInput: (query) => search.look(query),
    })}
    <div role="status">
      ${found && html`<p>${host.text(found.length ? "report.found" : "report.nothingFound", { count: found.length })}</p>`}
    </div>
    ${found?.length ? foundList(search, found) : groupList(search)}`;
}

// what can be read or done at once comes before what has to be reported
function foundList(search: CategorySearch, found: Found[]): TemplateResult {
  const { text } = search.host;
  const help = found.filter(({ kind }) => kind !== "category");
  const categories = found.filter(({ kind }) => kind === "category");
  return html`${
    help.length
      ? html`${subheading(search.host, text("report.help"))}
          <ul class="list">
            ${help.map(({ name, summary, page }) => html`<li class="help"><a href=${page}>${name}</a>${small(summary)}</li>`)}
          </ul>`
      : ""
  }
  ${
    categories.length
      ? html`${subheading(search.host, text("report.report"))}
        ${categoryList(
          search,
          categories.map(({ id, name, summary }) => ({ id, name, description: summary })),
        )}`
      : ""
  }`;
}

function groupList(search: CategorySearch): TemplateResult | TemplateResult[] | "" {
  const { host, groups } = search;
  if (!groups) return host.trouble ? "" : html`<p class="hint">${host.text("report.fetching")}</p>`;
  if (!groups.length)
    return html`<p>${host.text("report.none")}</p>
      ${phoneLine(host)}`;
  return groups.map(
    ([name, categories]) =>
      html`<details part="group" ?open=${groups.length === 1}>
        <summary>${name}</summary>
        ${categoryList(search, categories)}
      </details>`,
  );
}

function categoryList(
  search: CategorySearch,
  categories: Pick<CategorySummary, "id" | "name" | "description">[],
): TemplateResult {
  return html`<ul class="list">
    ${categories.map(
      ({ id, name, description }) =>
        html`<li><button part="category" @click=${() => search.choose(id)}>${name}${small(description)}</button></li>`,
    )}
  </ul>`;
}

function small(text: string | null): TemplateResult | "" {
  return text ? html`<small>${text}</small>` : "";
}
