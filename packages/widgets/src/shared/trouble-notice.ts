import { NetworkError, ProblemError } from "@okienko/client";
import { html, type TemplateResult } from "lit";
import type { OkienkoElement, Trouble } from "./okienko-element.ts";

/** What went wrong last, in plain words, with a button that tries it again; its place is there before the words. */
export function troubleNotice(host: OkienkoElement): TemplateResult {
  return html`<div role="alert">${host.trouble ? notice(host, host.trouble) : ""}</div>`;
}

function notice(host: OkienkoElement, trouble: Trouble): TemplateResult {
  const { text } = host;
  const again = async () => {
    await trouble.again();
    // the button is gone, and not every action moves the focus
    if (!host.shadowRoot!.activeElement) await host.focusOn("#heading");
  };
  return html`<div class="notice error" part="notice">
    <p>${text(sentence(trouble.error))}</p>
    <button part="button" @click=${again}>${text("common.retry")}</button>
  </div>`;
}

function sentence(error: unknown) {
  if (error instanceof NetworkError) return "common.offline";
  return error instanceof ProblemError && error.retryAfter ? "common.busy" : "common.failed";
}
