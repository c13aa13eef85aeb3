import { html, type TemplateResult } from "lit";
import { DeskPage } from "../desk-page.ts";
import { text } from "../texts/texts.ts";

/** The script of a page could not be fetched: there is no connection, or the server has a newer desk. */
class AbsentPage extends DeskPage {
  override readonly heading = text("absent.title");

  protected override content(): TemplateResult {
    return html`<p>${text("absent.text")}</p>
      <button class="primary" @click=${() => location.reload()}>${text("desk.again")}</button>`;
  }
}

customElements.define("desk-absent", AbsentPage);
