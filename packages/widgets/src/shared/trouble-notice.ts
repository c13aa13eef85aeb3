import { NetworkError, ProblemError } from "@okienko/client";
import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "./okienko-element.ts";

/** What went wrong last, in plain words, with a button that tries it again. */
export function troubleNotice(host: OkienkoElement): TemplateResult | "" {
  const { trouble, text } = host;
  if (!trouble) return "";
  const again = async () => {
    await trouble.again();
    // the button is gone, and not every action moves the focus
    if (!host.shadowRoot!.activeElement) await host.focusOn("#heading");
  };
  return html`<div class="notice error" part="notice" role="alert">
    <p>${text(sentence(trouble.error))}</p>
    <button part="button" @click=${again}>${text("common.retry")}</button>
  </div>`;
}

function sentence(error: unknown) {
  if (error instanceof NetworkError) return "common.offline";
  return error instanceof ProblemError && error.retryAfter ? "common.busy" : "common.failed";
}
