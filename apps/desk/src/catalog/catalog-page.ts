import type { CatalogOverview } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { counted, text } from "../texts/texts.ts";
import "./catalog.css";
import { kindName } from "./names.ts";

/** Everything that a city is made of, by kind. */
class CatalogPage extends DeskPage {
  override readonly heading = text("catalog.title");
  #kinds: CatalogOverview["kinds"] = [];

  protected override async load(): Promise<void> {
    this.#kinds = (await ask<CatalogOverview>("GET", "desk/catalog")).kinds;
  }

  protected override content(): TemplateResult {
    const [settings, lists] = [this.#kinds.filter((it) => it.isSetting), this.#kinds.filter((it) => !it.isSetting)];
    return html`<p>${text("catalog.about")}</p>
      <ul class="rows">
        ${lists.map(
          ({ kind, count }) =>
            html`<li>
              <a href=${to(`catalog/${kind}`)}>${kindName(kind)}</a>
              <p class="hint">${counted("catalog.count", count)}</p>
            </li>`,
        )}
      </ul>
      <h2>${text("catalog.settings")}</h2>
      <ul class="rows">
        ${settings.map(({ kind }) => html`<li><a href=${to(`catalog/${kind}/${kind}`)}>${kindName(kind)}</a></li>`)}
      </ul>`;
  }
}

customElements.define("desk-catalog", CatalogPage);
