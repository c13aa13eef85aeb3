import { html, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { startAgain } from "../session.ts";
import { text } from "../texts/texts.ts";

/** Where the sign-in of the city sends the browser back to. */
class ProviderPage extends DeskPage {
  override readonly heading = text("provider.title");

  protected override async load(): Promise<void> {
    const query = location.search;
    history.replaceState(history.state, "", location.pathname);
    await ask("POST", "desk/session/provider-answer", { query });
    startAgain("");
  }

  protected override content(): TemplateResult {
    return this.busy
      ? html`<p>${text("desk.wait")}</p>`
      : html`<p><a class="button" href=${to("")} router-ignore>${text("desk.again")}</a></p>`;
  }
}

customElements.define("desk-provider", ProviderPage);
