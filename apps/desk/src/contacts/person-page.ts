import type { PersonData, PersonErasure, PersonHistory } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { choice } from "../field.ts";
import { mayOpen } from "../session.ts";
import { counted, text } from "../texts/texts.ts";
import "./contacts.css";
import { loadWidgets } from "./own-widgets.ts";
import { recordList } from "./record-list.ts";
import { moment } from "./words.ts";

const ways = ["in-person", "call-back", "letter", "electronic"] as const;
const identified = ways.map((id) => ({ id, label: text(`person.identified.${id}`) }));

/** Everything that one person has with the city; a manager hands it over to the person or erases it. */
class PersonPage extends DeskPage {
  override readonly heading = text("person.title");
  #history: PersonHistory | null = null;
  #visit: string | null = null;
  #way: string = ways[0];
  #isAsking = false;

  protected override async load(): Promise<void> {
    await Promise.all([this.#fetch(), loadWidgets()]);
  }

  protected override content(): TemplateResult {
    return html`<p><a href=${to("contacts")}>${text("conversation.back")}</a></p>
      ${this.#history ? this.#shown(this.#history) : nothing}`;
  }

  #shown({ names, emails, phones, records, more }: PersonHistory): TemplateResult {
    const rows = [
      ["person.names", names],
      ["conversation.phone", phones],
      ["conversation.email", emails],
    ] as const;
    return html`<p>${text("person.same", { reference: this.params["reference"]! })}</p>
      <dl class="facts">
        ${rows.map(
          ([name, values]) =>
            html`<dt>${text(name)}</dt>
              <dd>${values.join(", ") || "–"}</dd>`,
        )}
      </dl>
      ${this.#visit ? this.#openedVisit(this.#visit) : nothing}
      <h2>${text("history.known")}</h2>
      ${recordList(records, { openVisit: (reference) => this.#openVisit(reference) })}
      ${more ? html`<p>${text("contacts.foundMore")}</p>` : nothing} ${this.#mails()}
      ${mayOpen(["manager", "administrator"]) ? this.#rights(records.length) : nothing}`;
  }

  #openedVisit(reference: string): TemplateResult {
    return html`<section class="tool" aria-labelledby="visit">
      <h2 id="visit" tabindex="-1">${text("contacts.visitOpen", { reference })}</h2>
      <okienko-status staff heading-level="3" reference=${reference}></okienko-status>
    </section>`;
  }

  #mails(): TemplateResult | typeof nothing {
    const messages = this.#history?.messages ?? [];
    if (messages.length === 0) return nothing;
    return html`<h3>${text("person.mails")}</h3>
      <ul class="rows">
        ${messages.map(
          ({ reference, at, state }) => html`<li>${reference} · ${moment(at)} · ${text(`person.mail.${state}`)}</li>`,
        )}
      </ul>`;
  }

  #rights(count: number): TemplateResult {
    return html`<section aria-labelledby="rights">
      <h2 id="rights">${text("person.rights")}</h2>
      <p>${text("person.rightsHint")}</p>
      ${choice(this, {
        name: "identified",
        label: text("person.identified"),
        options: identified,
        value: this.#way,
        onChange: (way) => (this.#way = way),
      })}
      <p class="actions">
        <button @click=${this.#export}>${text("person.export")}</button>
        ${this.#isAsking ? nothing : html`<button class="danger" @click=${this.#ask}>${text("person.erase")}</button>`}
      </p>
      ${this.#isAsking ? this.#question(count) : nothing}
    </section>`;
  }

  #question(count: number): TemplateResult {
    return html`<div class="notice error">
      <p id="sure" tabindex="-1">${counted("person.eraseSure", count)}</p>
      <p class="actions">
        <button class="danger" @click=${this.#erase}>${text("person.eraseYes")}</button>
        <button @click=${this.#keep}>${text("person.eraseNo")}</button>
      </p>
    </div>`;
  }

  #openVisit(reference: string): void {
    this.#visit = reference;
    void this.#focusOn("#visit");
  }

  readonly #ask = (): void => {
    this.#isAsking = true;
    void this.#focusOn("#sure");
  };

  readonly #keep = (): void => {
    this.#isAsking = false;
    void this.#focusOn(".danger");
  };

  readonly #export = (): void => {
    void this.attempt(async () => {
      save(await this.#request<PersonData>("data"), `${this.params["reference"]}.json`);
      this.notice = text("person.exported");
    });
  };

  readonly #erase = (): void => {
    void this.attempt(async () => {
      const erased = Object.entries(await this.#request<PersonErasure>("erasure"));
      this.#isAsking = false;
      this.#history = null;
      this.notice = text("person.erased", Object.fromEntries(erased.map(([what, count]) => [what, String(count)])));
    }).then((isDone) => void (isDone && this.#focusOn("h1")));
  };

  #request<T>(what: "data" | "erasure"): Promise<T> {
    return ask("POST", `desk/people/${this.params["reference"]}/${what}`, { identified: this.#way });
  }

  async #focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.querySelector<HTMLElement>(selector)?.focus();
  }

  async #fetch(): Promise<void> {
    this.#history = await ask<PersonHistory>("GET", `desk/people/${this.params["reference"]}`);
  }
}

/** Hands something over as a file. */
function save(data: object, name: string): void {
  const href = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: "application/json" }));
  Object.assign(document.createElement("a"), { href, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

customElements.define("desk-person", PersonPage);
