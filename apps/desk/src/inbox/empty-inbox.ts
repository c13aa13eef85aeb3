import { html, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import { inboxAddress } from "./filter-bar.ts";
import { type Filter, queryOf } from "./filter.ts";

/** A list without a report: there is nothing to do, or nothing that fits what was chosen, with the way out of that. */
export function emptyInbox({ view = "", ...narrowed }: Filter, own: readonly string[]): TemplateResult {
  if (queryOf(narrowed) === "") return html`<p>${text(own.length > 0 ? "inbox.emptyOwn" : "inbox.empty")}</p>`;
  return html`<p>${text("inbox.none")}</p>
    <p><a class="button" href=${inboxAddress({ view })}>${text("inbox.clearAll")}</a></p>`;
}
