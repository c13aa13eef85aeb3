import type { PasskeyOptions, ProviderAddress } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { field } from "../field.ts";
import { canHavePasskeys, findPasskey, pageByName } from "../passkey.ts";
import { current, startAgain } from "../session.ts";
import { text } from "../texts/texts.ts";

/** Asks who wants to sign in, in each way that works here. */
class SignInPage extends DeskPage {
  override readonly heading = text("signIn.title");

  protected override content(): TemplateResult {
    return html`<div class="actions">
        ${
          canHavePasskeys
            ? html`<button class="primary" @click=${this.#byPasskey}>${text("signIn.passkey")}</button>`
            : nothing
        }
        ${current().provider ? html`<button @click=${this.#byProvider}>${text("signIn.provider")}</button>` : nothing}
      </div>
      ${byName()}
      <form @submit=${this.#byPassword} novalidate>
        <h2>${text("signIn.or")}</h2>
        ${field(this, { name: "email", label: text("field.email"), type: "email", autocomplete: "username" })}
        ${field(this, {
          name: "password",
          label: text("field.password"),
          type: "password",
          autocomplete: "current-password",
        })}
        ${field(this, {
          name: "code",
          label: text("field.code"),
          hint: text("field.codeHint"),
          autocomplete: "one-time-code",
          inputmode: "numeric",
        })}
        <button class="primary">${text("signIn.submit")}</button>
      </form>`;
  }

  readonly #byPassword = (event: Event): void => {
    const values = this.values(event);
    void this.attempt(async () => {
      await ask("POST", "desk/session/password", values);
      startAgain();
    });
  };

  readonly #byPasskey = (): void => {
    void this.attempt(async () => {
      const options = await ask<PasskeyOptions>("POST", "desk/session/passkey-options");
      await ask("POST", "desk/session/passkey", { response: await findPasskey(options) });
      startAgain();
    });
  };

  readonly #byProvider = (): void => {
    void this.attempt(async () => {
      const { url } = await ask<ProviderAddress>("POST", "desk/session/provider", {});
      location.assign(url);
    });
  };
}

function byName(): TemplateResult | typeof nothing {
  const address = pageByName();
  return address === null
    ? nothing
    : html`<p class="hint">${text("signIn.byName")} <a href=${address} router-ignore>${new URL(address).host}</a></p>`;
}

customElements.define("desk-sign-in", SignInPage);
