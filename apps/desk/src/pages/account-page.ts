import type { Account, CodeSetup, Passkey, PasskeyOptions } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import { codesForm } from "../codes-form.ts";
import { DeskPage } from "../desk-page.ts";
import { field } from "../field.ts";
import { canHavePasskeys, makePasskey } from "../passkey.ts";
import { startAgain } from "../session.ts";
import { text, time } from "../texts/texts.ts";

/** One's own name, passkeys, password and sessions. */
class AccountPage extends DeskPage {
  override readonly heading = text("account.title");
  #account: Account | null = null;
  #codes: CodeSetup | null = null;

  protected override async load(): Promise<void> {
    this.#account = await ask("GET", "desk/account");
  }

  protected override content(): TemplateResult | typeof nothing {
    if (!this.#account) return nothing;
    return html`${this.#nameForm(this.#account)} ${this.#passkeys(this.#account)} ${this.#password(this.#account)}
      <h2>${text("account.everywhere")}</h2>
      <p>${text("account.everywhereText")}</p>
      <button @click=${this.#signOutEverywhere}>${text("account.everywhere")}</button>`;
  }

  #nameForm({ member, hasProvider }: Account): TemplateResult {
    return html`<p>${text("field.email")}: <strong>${member.email}</strong></p>
      <p>${text("staff.roles")}: <strong>${member.roles.map((it) => text(`role.${it}`)).join(", ")}</strong></p>
      ${hasProvider ? html`<p>${text("account.provider")}</p>` : nothing}
      <form @submit=${this.#rename} novalidate>
        ${field(this, { name: "name", label: text("field.name"), value: member.name, autocomplete: "name" })}
        <button>${text("account.save")}</button>
      </form>`;
  }

  #passkeys({ passkeys }: Account): TemplateResult {
    return html`<h2>${text("account.passkeys")}</h2>
      ${
        passkeys.length === 0
          ? html`<p>${text("account.noPasskeys")}</p>`
          : html`<ul class="rows">
              ${passkeys.map((it) => this.#passkey(it))}
            </ul>`
      }
      ${
        canHavePasskeys
          ? html`<form @submit=${this.#addPasskey} novalidate>
              ${field(this, {
                name: "passkey",
                label: text("field.passkeyName"),
                hint: text("field.passkeyNameHint"),
                autocomplete: "off",
              })}
              <button>${text("account.add")}</button>
            </form>`
          : nothing
      }`;
  }

  #passkey({ id, name, createdAt, usedAt }: Passkey): TemplateResult {
    const used = usedAt === null ? text("account.never") : text("account.used", { date: time(usedAt) });
    const remove = () => this.#keep(() => ask("DELETE", `desk/account/passkeys/${encodeURIComponent(id)}`));
    return html`<li>
      <span><strong>${name}</strong>, ${text("account.added", { date: time(createdAt) })}, ${used}</span>
      <button @click=${remove}>${text("account.remove", { name })}</button>
    </li>`;
  }

  #password({ hasPassword, member }: Account): TemplateResult {
    const codes = this.#codes;
    const setUp = html`<button type="button" @click=${this.#fetchCodes}>
      ${text(hasPassword ? "account.newCodes" : "account.setUp")}
    </button>`;
    return html`<h2>${text("account.password")}</h2>
      <p>${text("account.passwordText")}</p>
      ${
        hasPassword || codes
          ? html`<form @submit=${this.#changePassword} novalidate>
              <input type="text" name="username" autocomplete="username" .value=${member.email} hidden />
              ${
                hasPassword
                  ? field(this, {
                      name: "current",
                      label: text("field.current"),
                      type: "password",
                      autocomplete: "current-password",
                    })
                  : nothing
              }
              ${field(this, {
                name: "password",
                label: text("field.newPassword"),
                type: "password",
                hint: text("field.passwordHint"),
                autocomplete: "new-password",
              })}
              ${codes ? codesForm(this, codes) : nothing}
              <div class="actions">
                <button class="primary">${text("account.save")}</button>
                ${codes ? nothing : setUp}
              </div>
            </form>`
          : setUp
      }`;
  }

  readonly #rename = (event: Event): void => {
    const { name } = this.values(event);
    this.#keep(() => ask("PATCH", "desk/account", { name }));
  };

  readonly #addPasskey = (event: Event): void => {
    const name = this.values(event)["passkey"] || text("field.passkeyNameDefault");
    this.#keep(async () => {
      const options = await ask<PasskeyOptions>("POST", "desk/account/passkey-options");
      return ask("POST", "desk/account/passkeys", { name, response: await makePasskey(options) });
    });
  };

  readonly #fetchCodes = (): void => {
    void this.attempt(async () => {
      this.#codes = await ask("POST", "desk/account/codes");
    });
  };

  readonly #changePassword = (event: Event): void => {
    const form = event.target as HTMLFormElement;
    const { current, password, code } = this.values(event);
    const codes = this.#codes && { codes: { secret: this.#codes.secret, code } };
    this.#keep(async () => {
      const account = await ask<Account>("PUT", "desk/account/password", { current, password, ...codes });
      this.#codes = null;
      form.reset();
      return account;
    });
  };

  readonly #signOutEverywhere = (): void => {
    void this.attempt(async () => {
      await ask("DELETE", "desk/sessions");
      startAgain("");
    });
  };

  #keep(change: () => Promise<Account>): void {
    void this.attempt(async () => {
      this.#account = await change();
      this.notice = text("account.saved");
    });
  }
}

customElements.define("desk-account", AccountPage);
