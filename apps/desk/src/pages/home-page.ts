import { html, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { DeskPage } from "../desk-page.ts";
import { menu } from "../pages.ts";
import { current } from "../session.ts";
import { text } from "../texts/texts.ts";

/** Where members arrive: everything that they may open. */
class HomePage extends DeskPage {
  override readonly heading = text("home.title");

  protected override content(): TemplateResult {
    const open = menu().filter(({ path }) => path !== "");
    return html`<p>${text("home.hello", { name: current().member?.name ?? "" })} ${text("home.nothing")}</p>
      <ul class="cards">
        ${open.map(({ path, title }) => html`<li><a href=${to(path)}>${text(title)}</a></li>`)}
      </ul>`;
  }
}

customElements.define("desk-home", HomePage);
