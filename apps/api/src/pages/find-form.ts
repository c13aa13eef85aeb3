import { html } from "hono/html";
import { hidden } from "./form.ts";
import type { Html, Page } from "./page.ts";

/** One field that searches articles, procedures and categories at once. */
export function findForm({ text, file, chosenLanguage }: Page, words = ""): Html {
  return html`<form class="search" action="${file("/search")}" method="get" role="search">
    ${hidden({ lang: chosenLanguage })}
    <label for="q">${text("find.title")}</label>
    <span class="hint" id="q-hint">${text("find.hint")}</span>
    <div class="row">
      <input id="q" name="q" type="search" value="${words}" aria-describedby="q-hint" autocomplete="off" />
      <button>${text("search.button")}</button>
    </div>
  </form>`;
}
