import type { CodeSetup, DeskLink, PasskeyOptions, ProviderAddress } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask, Refused } from "../ask.ts";
import { codesForm } from "../codes-form.ts";
import { DeskPage } from "../desk-page.ts";
import { field } from "../field.ts";
import { canHavePasskeys, makePasskey, pageByName } from "../passkey.ts";
import { current, startAgain } from "../session.ts";
import { text } from "../texts/texts.ts";

type Person = Partial<Record<"name" | "email", string>>;

/** What a one-time link opens: its owner says who it is and how to sign in from now on. Only the button acts. */
export class LinkPage extends DeskPage {
  secret = "";
  #link: DeskLink | null = null;
  #person: Person = {};
  #codes: CodeSetup | null = null;

  override get heading(): string {
    return this.#link ? text(`link.${this.#link.purpose}`) : text("link.used");
  }

  protected override async load(): Promise<void> {
    try {
      this.#link = await ask("GET", "desk/link", undefined, this.secret);
    } catch (error) {
      if (!(error instanceof Refused && error.problem.code === "link-used")) throw error;
    }
  }

  protected override content(): TemplateResult {
    if (this.busy && !this.#link) return html`<p>${text("desk.wait")}</p>`;
    if (!this.#link) return html`<p>${text("link.usedText")}</p>`;
    return this.#codes ? this.#passwordStep(this.#codes) : this.#wayStep(this.#link);
  }

  #wayStep({ purpose, name, email }: DeskLink): TemplateResult {
    const byName = pageByName(`#${this.secret}`);
    return html`<p>${text(`link.${purpose}Text`)}</p>
      <form @submit=${this.#chooseWay} novalidate>
        ${field(this, { name: "name", label: text("field.name"), value: name ?? "", autocomplete: "name" })}
        ${
          email === null
            ? field(this, { name: "email", label: text("field.email"), type: "email", autocomplete: "email" })
            : html`<p>${text("field.email")}: <strong>${email}</strong></p>`
        }
        <fieldset id="way">
          <legend>${text("link.way")}</legend>
          ${canHavePasskeys ? way("passkey", text("link.wayPasskey"), true) : nothing}
          ${way("password", text("link.wayPassword"), !canHavePasskeys)}
          ${current().provider ? way("provider", text("link.wayProvider"), false) : nothing}
        </fieldset>
        ${
          byName &&
          html`<p class="hint">${text("signIn.byName")} <a href=${byName} router-ignore>${new URL(byName).host}</a></p>`
        }
        <button class="primary">${text("link.continue")}</button>
      </form>`;
  }

  #passwordStep(codes: CodeSetup): TemplateResult {
    return html`<form @submit=${this.#byPassword} novalidate>
      ${field(this, {
        name: "password",
        label: text("field.newPassword"),
        type: "password",
        hint: text("field.passwordHint"),
        autocomplete: "new-password",
      })}
      ${codesForm(this, codes)}
      <button class="primary">${text("link.finish")}</button>
    </form>`;
  }

  readonly #chooseWay = (event: Event): void => {
    const { way, name, email } = this.values(event);
    this.#person = { ...(name && { name }), ...(email && { email }) };
    const missing = { ...(name ? {} : { name: text("wrong.missing") }), ...this.#missingEmail(email) };
    if (Object.keys(missing).length > 0) return this.#showMissing(missing);
    void this.attempt(() =>
      way === "passkey" ? this.#byPasskey() : way === "provider" ? this.#byProvider() : this.#fetchCodes(),
    );
  };

  #missingEmail(email: string | undefined): Record<string, string> {
    return email === undefined || /^\S+@\S+\.\S+$/.test(email) ? {} : { email: text("wrong.invalid-email") };
  }

  #showMissing(missing: Record<string, string>): void {
    this.errors = missing;
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusErrors());
  }

  async #byPasskey(): Promise<void> {
    const options = await ask<PasskeyOptions>("POST", "desk/link/passkey-options", this.#person, this.secret);
    const passkey = { response: await makePasskey(options), name: text("field.passkeyNameDefault") };
    await ask("POST", "desk/link/enrolment", { ...this.#person, passkey }, this.secret);
    startAgain("");
  }

  async #fetchCodes(): Promise<void> {
    this.#codes = await ask("POST", "desk/link/codes", undefined, this.secret);
  }

  async #byProvider(): Promise<void> {
    const asked = { ...this.#person, link: this.secret };
    location.assign((await ask<ProviderAddress>("POST", "desk/session/provider", asked)).url);
  }

  readonly #byPassword = (event: Event): void => {
    const { password, code } = this.values(event);
    void this.attempt(async () => {
      const codes = { secret: this.#codes?.secret, code };
      await ask("POST", "desk/link/enrolment", { ...this.#person, password: { password, codes } }, this.secret);
      startAgain("");
    });
  };
}

function way(value: string, label: string, checked: boolean): TemplateResult {
  return html`<label class="box"><input type="radio" name="way" value=${value} ?checked=${checked} /> ${label}</label>`;
}

customElements.define("desk-link", LinkPage);
