import type { EntryHistory } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { text, time } from "../texts/texts.ts";
import { differences, type Difference } from "./differences.ts";
import type { EntryForm } from "./entry-form.ts";
import { pathInWords, valueInWords } from "./in-words.ts";

/** Every change of an entry in words, the newest first; each can be taken back. */
export function historyList(history: EntryHistory, form: EntryForm, putBack: (change: number) => void): TemplateResult {
  if (history.changes.length === 0) return html`<p>${text("versions.none")}</p>`;
  return html`<ol class="rows" reversed>
    ${history.changes.map(
      ({ revision, at, by, before, after }) =>
        html`<li>
          <p><strong>${time(at)}</strong>, ${by ?? text("catalog.operator")}</p>
          ${inWords(form, before, after, `${time(at)}, ${revision}`)}
          ${
            history.mayChange && before !== null
              ? html`<button @click=${() => putBack(revision)}>
                  ${text("versions.putBack")}<span class="unseen">: ${time(at)}</span>
                </button>`
              : nothing
          }
        </li>`,
    )}
  </ol>`;
}

function inWords(form: EntryForm, before: unknown, after: unknown, when: string): TemplateResult {
  if (before === null) return html`<p>${text("versions.made")}</p>`;
  if (after === null) return html`<p>${text("versions.removed")}</p>`;
  return differenceTable(form, differences(before, after), when);
}

/** Field by field: what it was, and what it is. */
export function differenceTable(form: EntryForm, changed: readonly Difference[], when: string): TemplateResult {
  return html`<div class="table" role="region" tabindex="0" aria-label="${text("versions.differences")}, ${when}">
    <table>
      <thead>
        <tr>
          ${(["field", "before", "after"] as const).map((it) => html`<th scope="col">${text(`versions.${it}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${changed.map(
          ({ pointer, before, after }) =>
            html`<tr>
              <th scope="row">${pathInWords(form, pointer)}</th>
              <td>${valueInWords(form, pointer, before)}</td>
              <td>${valueInWords(form, pointer, after)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
