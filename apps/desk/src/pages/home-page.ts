import { html, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { DeskPage } from "../desk-page.ts";
import { menu } from "../pages.ts";
import { current } from "../session.ts";
import { text, textIfAny } from "../texts/texts.ts";

/** Where members arrive: everything that they may open. */
class HomePage extends DeskPage {
  override readonly heading = text("home.title");

  protected override content(): TemplateResult {
    const others = menu().map(({ group, entries }) => ({ group, entries: entries.filter(({ path }) => path !== "") }));
    return html`<p>${text("home.hello", { name: current().member?.name ?? "" })} ${text("home.nothing")}</p>
      ${others
        .filter(({ entries }) => entries.length > 0)
        .map(
          ({ group, entries }) =>
            html`<h2>${text(`menu.${group}`)}</h2>
              <ul class="cards">
                ${entries.map(
                  ({ path, title }) =>
                    html`<li><a href=${to(path)}>${text(title)}</a><br />${textIfAny(`about.${title}`)}</li>`,
                )}
              </ul>`,
        )}`;
  }
}

customElements.define("desk-home", HomePage);
