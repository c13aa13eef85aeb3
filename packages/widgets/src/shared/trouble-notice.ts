import { NetworkError, ProblemError } from "@okienko/client";
import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "./okienko-element.ts";

/** What went wrong last, in plain words, with a button that tries it again. */
export function troubleNotice({ trouble, text }: OkienkoElement): TemplateResult | "" {
  if (!trouble) return "";
  return html`<div class="notice error" part="notice" role="alert">
    <p>${text(sentence(trouble.error))}</p>
    <button part="button" @click=${trouble.again}>${text("common.retry")}</button>
  </div>`;
}

function sentence(error: unknown) {
  if (error instanceof NetworkError) return "common.offline";
  return error instanceof ProblemError && error.retryAfter ? "common.busy" : "common.failed";
}
