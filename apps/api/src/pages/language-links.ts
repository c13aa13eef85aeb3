import { html } from "hono/html";
import type { Html, Page } from "./page.ts";

/** The page in each language of the city, by the names that their speakers use. */
export function languageLinks({ text, language }: Page, languages: NonNullable<Page["languages"]>): Html {
  return html`<nav class="languages" aria-label="${text("site.languages")}">
    ${languages.map((it) => {
      const current = it.language === language;
      return html`<a
        href="${it.href}"
        hreflang="${it.language}"
        lang="${it.language}"
        ${current && html`aria-current="true"`}
        >${ownName(it.language)}</a
      > `;
    })}
  </nav>`;
}

/** `polski`, as its speakers call it. */
function ownName(language: string): string {
  return new Intl.DisplayNames([language], { type: "language" }).of(language) ?? language;
}
