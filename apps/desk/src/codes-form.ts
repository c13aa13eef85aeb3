import type { CodeSetup } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import type { DeskPage } from "./desk-page.ts";
import { field } from "./field.ts";
import { text } from "./texts/texts.ts";

/** New one-time codes: the picture for the app, the key for those who type it, and the first code as a proof. */
export function codesForm(page: DeskPage, { secret, picture }: CodeSetup): TemplateResult {
  return html`<h2>${text("codes.title")}</h2>
    <p>${text("codes.scan")}</p>
    <img class="code" src=${picture} alt=${text("codes.picture")} width="220" height="220" />
    <p>${text("codes.key")}: <code class="secret">${secret.replace(/(.{4})/g, "$1 ")}</code></p>
    ${field(page, {
      name: "code",
      label: text("field.code"),
      hint: text("field.codeHint"),
      autocomplete: "one-time-code",
      inputmode: "numeric",
    })}`;
}
