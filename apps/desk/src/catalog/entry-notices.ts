import type { CatalogEntry, EntryChanged } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { counted, text } from "../texts/texts.ts";
import { differences } from "./differences.ts";
import type { EntryForm } from "./entry-form.ts";
import { differenceTable } from "./history.ts";

/** What a change has done, and the way to whom it has hit. */
export function changedNotice({ outcome, hits, told, freed }: EntryChanged): TemplateResult {
  return html`<div class="notice success" id="changed" tabindex="-1">
    <p>${text(`catalog.outcome.${outcome}`)}</p>
    ${
      hits > 0
        ? html`<p>${counted("effects.onWorklist", hits)} ${counted("effects.toldCount", told)}</p>
            <p><a href=${to("worklist")}>${text("effects.toWorklist")}</a></p>`
        : nothing
    }
    ${freed > 0 ? html`<p>${counted("effects.freed", freed)}</p>` : nothing}
  </div>`;
}

/** What others have saved meanwhile; what was typed here is still there. */
export function conflictNotice(
  form: EntryForm,
  read: CatalogEntry,
  others: CatalogEntry,
  choose: (isTheirs: boolean) => void,
): TemplateResult {
  const name = others.changedBy ?? text("catalog.operator");
  return html`<div class="notice error" id="others" tabindex="-1">
    <h2>${text("conflict.title", { name })}</h2>
    <p>${text("conflict.about")}</p>
    ${differenceTable(form, differences(read.entry, others.entry), name)}
    <div class="actions">
      <button @click=${() => choose(false)}>${text("conflict.keepMine")}</button>
      <button @click=${() => choose(true)}>${text("conflict.takeTheirs")}</button>
    </div>
  </div>`;
}
