import { html, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { text } from "../texts/texts.ts";

/** Leads to everything of the person behind a number. */
export function personLink({ reference }: { readonly reference: string }): TemplateResult {
  return html`<a class="button" href=${to(`people/${reference}`)} aria-label="${text("contacts.person")}: ${reference}"
    >${text("contacts.person")}</a
  >`;
}
