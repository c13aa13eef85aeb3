import { html, type TemplateResult } from "lit";
import { DeskPage } from "../desk-page.ts";
import { text } from "../texts/texts.ts";

/** There is no such page, or not for this member. */
class LostPage extends DeskPage {
  override readonly heading = text("lost.title");

  protected override content(): TemplateResult {
    return html`<p>${text("lost.text")}</p>`;
  }
}

customElements.define("desk-lost", LostPage);
