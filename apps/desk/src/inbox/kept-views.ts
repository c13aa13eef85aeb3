import type { SavedViews } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import type { DeskPage } from "../desk-page.ts";
import { field } from "../field.ts";
import { text } from "../texts/texts.ts";
import { type Filter, filterOf, queryOf } from "./filter.ts";
import { inboxAddress } from "./filter-bar.ts";

/** The kept filters, and what changes them. */
interface Kept {
  readonly filter: Filter;
  readonly views: SavedViews["views"];
  readonly change: (change: () => Promise<SavedViews>, done: string) => void;
}

/** Filters under a name, for oneself; the one that is shown can be kept. */
export function keptViews(page: DeskPage, { filter, views, change }: Kept): TemplateResult {
  const query = queryOf(filter);
  const keep = (event: Event) => {
    event.preventDefault();
    const name = String(new FormData(event.target as HTMLFormElement).get("name") ?? "").trim();
    change(() => ask("POST", "desk/report-views", { name, query }), text("inbox.viewKept", { name }));
  };
  const forget = ({ id, name }: SavedViews["views"][number]) =>
    change(() => ask("DELETE", `desk/report-views/${id}`), text("inbox.viewForgotten", { name }));
  return html`<details>
    <summary>${text("inbox.views")} (${views.length})</summary>
    ${
      views.length > 0
        ? html`<ul class="rows">
            ${views.map(
              (it) =>
                html`<li>
                  <a
                    class="button"
                    href=${inboxAddress(filterOf(it.query))}
                    aria-current=${it.query === query ? "true" : nothing}
                    ><bdi>${it.name}</bdi></a
                  >
                  <button class="danger" @click=${() => forget(it)}>
                    ${text("inbox.viewForget", { name: it.name })}
                  </button>
                </li>`,
            )}
          </ul>`
        : nothing
    }
    <form class="actions" @submit=${keep} novalidate>
      ${field(page, { prefix: "view-", name: "name", label: text("inbox.viewName") })}
      <button>${text("inbox.viewKeep")}</button>
    </form>
  </details>`;
}
