import type { InboxReport } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { counted, text } from "../texts/texts.ts";
import { lastOpened } from "./last-opened.ts";
import { walkLinks } from "./list-keys.ts";
import type { ListNews } from "./list-news.ts";
import { reportRow } from "./report-row.ts";

/** The rows of the inbox, and what can be asked of them. */
interface List {
  readonly reports: readonly InboxReport[];
  readonly news: Pick<ListNews, "added" | "hasLost">;
  /** Whether there are more behind the last one. */
  readonly hasMore: boolean;
  readonly renew: () => void;
  readonly more: () => void;
}

/** Reports one below the other; what has become of the list meanwhile is said above it and waits for a press. */
export function reportList({ reports, news, hasMore, renew, more }: List): TemplateResult {
  const now = Date.now();
  const words = newsWords(news);
  return html`<div class="inbox-news">
      <p role="status">${words}</p>
      ${words ? html`<button @click=${renew}>${text("inbox.renew")}</button>` : nothing}
    </div>
    <p class="hint">${text("inbox.keys")}</p>
    <ol class="inbox-list" @keydown=${walkLinks} @click=${lastOpened.note}>
      ${repeat(
        reports,
        ({ reference }) => reference,
        (it) => html`<li>${reportRow(it, now)}</li>`,
      )}
    </ol>
    ${hasMore ? html`<button @click=${more}>${text("inbox.more")}</button>` : nothing}`;
}

function newsWords({ added, hasLost }: List["news"]): string {
  if (added.length > 0) return counted("inbox.new", added.length);
  return hasLost ? text("inbox.moved") : "";
}
