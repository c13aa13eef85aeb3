import type { HistoryEntry } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { moment } from "../contacts/words.ts";
import { text } from "../texts/texts.ts";

/** All that has happened, newest first; what only staff may read is marked in words. */
export function reportHistory(history: readonly HistoryEntry[]): TemplateResult {
  return html`<ol class="case-history" reversed>
    ${history.toReversed().map((it) => html`<li class=${it.note ? "private" : ""}>${entry(it)}</li>`)}
  </ol>`;
}

/** What happened, in one line. */
export function entryLine({ type, state, at, actorName, by, reason, outcome }: HistoryEntry): TemplateResult {
  const what = type === "state" ? text(`inbox.state-${state}`) : text(`event.${type}`);
  return html`<strong>${what}</strong
    >${reason && reason !== state ? html` (${text(`reason.${reason}`)})` : nothing}${outcome ? html` (${text(`event.outcome-${outcome}`)})` : nothing}
    <span class="hint">${moment(at)}, <bdi>${actorName ?? text(`event.by-${by}`)}</bdi></span>`;
}

function entry(it: HistoryEntry): TemplateResult {
  const { text: words, note, released, photos } = it;
  return html`<p>${entryLine(it)}</p>
    ${words ? html`<p class="as-written">${words}</p>` : nothing}
    ${words && !released ? html`<p><span class="flag">${text("event.held")}</span></p>` : nothing}
    ${note ? html`<p class="as-written"><span class="flag">${text("event.private")}</span> <bdi>${note}</bdi></p>` : nothing}
    ${
      photos.length > 0
        ? html`<ul class="case-photos">
            ${photos.map(
              ({ url, thumbnail }, index) =>
                html`<li>
                  <a href=${url} target="_blank"
                    ><img src=${thumbnail} loading="lazy" alt=${text("event.photo-alt", { number: String(index + 1) })}
                  /></a>
                </li>`,
            )}
          </ul>`
        : nothing
    }`;
}
