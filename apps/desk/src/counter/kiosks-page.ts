import type { CounterList, Kiosk, KioskList, NewKiosk } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { base } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { choice, field } from "../field.ts";
import { mayOpen } from "../session.ts";
import { text, time } from "../texts/texts.ts";
import "./counter.css";

/** The touch screens of an office that give tickets: set up by a link, locked by a press. */
class KiosksPage extends DeskPage {
  override readonly heading = text("kiosks.title");
  #offices: readonly { readonly id: string; readonly name: string }[] = [];
  #office = "";
  #kiosks: readonly Kiosk[] = [];
  #made: NewKiosk | null = null;
  /** Whose second press locks it. */
  #locking: string | null = null;

  protected override async load(): Promise<void> {
    const { offices } = await ask<CounterList>("GET", "desk/counters");
    this.#offices = offices;
    if (offices[0]) await this.#choose(offices[0].id);
  }

  protected override content(): TemplateResult | typeof nothing {
    if (!this.#office) return nothing;
    const options = this.#offices.map(({ id, name }) => ({ id, label: name }));
    const onChange = (id: string) => void this.attempt(() => this.#choose(id));
    const mayAct = mayOpen(["manager", "administrator"]);
    return html`<p>${text("kiosks.what")}</p>
      ${choice(this, { name: "office", label: text("room.office"), options, value: this.#office, onChange })}
      ${this.#made ? this.#linkOf(this.#made) : nothing}
      ${
        this.#kiosks.length > 0
          ? html`<ul class="rows">
              ${this.#kiosks.map((it) => html`<li class="kiosk">${this.#line(it)} ${mayAct ? this.#lockButton(it) : nothing}</li>`)}
            </ul>`
          : html`<p class="hint">${text("kiosks.none")}</p>`
      }
      ${mayAct ? this.#form() : nothing}`;
  }

  #line({ name, madeAt, unlockedAt }: Kiosk): TemplateResult {
    const state = unlockedAt
      ? text("kiosks.open", { time: time(unlockedAt) })
      : text("kiosks.made", { time: time(madeAt) });
    return html`<p><strong>${name}</strong><br />${state}</p>`;
  }

  #lockButton({ id, name }: Kiosk): TemplateResult {
    return html`<button
      class=${this.#locking === id ? "danger" : nothing}
      aria-label=${text("kiosks.lockNamed", { name })}
      @click=${() => this.#lock(id, name)}
    >
      ${text("kiosks.lock")}
    </button>`;
  }

  #form(): TemplateResult {
    return html`<h2>${text("kiosks.new")}</h2>
      <form @submit=${this.#make} novalidate>
        ${field(this, { name: "name", label: text("kiosks.name"), hint: text("kiosks.nameHint") })}
        <button class="primary">${text("kiosks.make")}</button>
      </form>`;
  }

  #linkOf({ kiosk, link, expiresAt }: NewKiosk): TemplateResult {
    const copy = () => void navigator.clipboard.writeText(link).then(() => this.#say(text("staff.copied")));
    return html`<div class="notice success">
      <h2>${kiosk.name}</h2>
      <p>${text("kiosks.link", { time: time(expiresAt) })}</p>
      <div class="field wide">
        <label for="link-text">${text("staff.linkLabel")}</label>
        <input id="link-text" readonly .value=${link} />
      </div>
      <p class="row-actions">
        <button @click=${copy}>${text("staff.copy")}</button>
        <a class="button" href=${this.#onThisServer(link)} target="_blank" router-ignore>${text("kiosks.here")}</a>
      </p>
    </div>`;
  }

  /** The desk may be open under another name of the server, and a cookie belongs to one. */
  #onThisServer(link: string): string {
    const { pathname, hash } = new URL(link);
    return new URL(`..${pathname.slice(pathname.indexOf("/kiosk/"))}${hash}`, base).href;
  }

  readonly #make = (event: Event): void => {
    const form = event.target as HTMLFormElement;
    const { name } = this.values(event);
    this.#made = null;
    const made = this.attempt(async () => {
      this.#made = await ask<NewKiosk>("POST", `desk/offices/${this.#office}/kiosks`, { name });
      form.reset();
      await this.#fetch();
    });
    void made.then((isDone) => isDone && this.querySelector<HTMLElement>("#link-text")?.focus());
  };

  #lock(id: string, name: string): void {
    const isSure = this.#locking === id;
    this.#locking = isSure ? null : id;
    if (!isSure) return this.#say(text("kiosks.lockSure", { name }));
    this.#made = null;
    const locked = this.attempt(async () => {
      await ask("DELETE", `desk/kiosks/${id}`);
      await this.#fetch();
      this.notice = text("kiosks.locked", { name });
    });
    void locked.then(() => this.querySelector("h1")?.focus());
  }

  async #choose(office: string): Promise<void> {
    this.#office = office;
    this.#made = null;
    await this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#kiosks = (await ask<KioskList>("GET", `desk/offices/${this.#office}/kiosks`)).kiosks;
    this.requestUpdate();
  }

  #say(notice: string): void {
    this.notice = notice;
    this.requestUpdate();
  }
}

customElements.define("desk-kiosks", KiosksPage);
