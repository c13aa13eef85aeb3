import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import type { MessageKey } from "../shared/words.ts";

/** What has just happened, good or bad; its place is there before its words, so that they are read. */
export function newsNotice(host: OkienkoElement, news: MessageKey | undefined, isGood: boolean): TemplateResult {
  return html`<div role="status">
    ${
      news
        ? html`<div id="news" class="notice ${isGood ? "success" : "error"}" part="news" tabindex="-1">
            <p>${host.text(news)}</p>
          </div>`
        : ""
    }
  </div>`;
}
