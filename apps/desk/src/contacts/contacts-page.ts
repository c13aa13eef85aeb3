import type {
  ContactChannel,
  Conversation,
  ConversationList,
  ConversationSummary,
  PersonRecord,
} from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { keyHint, keysButton, keysPanel } from "../counter/keys-panel.ts";
import { listenForKeys, type Shortcut } from "../counter/shortcuts.ts";
import { DeskPage } from "../desk-page.ts";
import { choice } from "../field.ts";
import { live } from "../live.ts";
import { counted, text } from "../texts/texts.ts";
import "./contacts.css";
import { askOnce } from "./ask-once.ts";
import { goTo } from "./go-to.ts";
import { loadWidgets } from "./own-widgets.ts";
import { PeopleSearch } from "./people-search.ts";
import { personLink } from "./person-link.ts";
import { channelName, channelOptions, kindName, moment, stateName } from "./words.ts";

/** Where the contact centre begins: a new conversation, the search for anybody, and what is open. */
class ContactsPage extends DeskPage {
  override readonly heading = text("contacts.title");
  #list: ConversationList | null = null;
  #filter: Readonly<Record<string, string>> = { state: "open" };
  #visit: string | null = null;
  #showsKeys = false;
  #ends: (() => void)[] = [];
  readonly #search = new PeopleSearch(this, {
    openVisit: (reference) => this.#openVisit(reference),
    more: (it) => html`${personLink(it)} ${this.#beginButton(it)}`,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#ends = [listenForKeys(() => this.#shortcuts), live(["contacts"], () => this.#refresh())];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    for (const end of this.#ends) end();
  }

  protected override content(): TemplateResult {
    return html`<p class="row-actions">${keysButton(this.#showsKeys, this.#toggleKeys)}</p>
      <div id="keys">${this.#showsKeys ? keysPanel(this.#shortcuts, () => this.requestUpdate()) : nothing}</div>
      <form class="actions" @submit=${this.#beginByForm}>
        ${choice(this, { name: "channel", label: text("contacts.channel"), options: channelOptions, value: "phone" })}
        <button class="primary" aria-keyshortcuts="n">${text("contacts.begin")}${keyHint("n")}</button>
      </form>
      ${this.#search.content()} ${this.#visit ? this.#openedVisit(this.#visit) : nothing}
      <h2 id="list">${text(this.#filter["state"] ? "contacts.open" : "contacts.all")}</h2>
      ${this.#filterForm()} ${this.#rows()}`;
  }

  #openedVisit(reference: string): TemplateResult {
    return html`<section class="tool" aria-labelledby="visit">
      <h2 id="visit" tabindex="-1">${text("contacts.visitOpen", { reference })}</h2>
      <okienko-status staff heading-level="3" reference=${reference}></okienko-status>
      <button @click=${this.#closeVisit}>${text("contacts.visitClose")}</button>
    </section>`;
  }

  #filterForm(): TemplateResult {
    const states = (["open", "answered", "closed"] as const).map((id) => ({ id, label: stateName(id) }));
    const options = [...states, { id: "", label: text("contacts.all") }];
    return html`<form class="actions" @change=${this.#narrow} @submit=${this.#narrow}>
      ${choice(this, { name: "state", label: text("contacts.show"), options, value: this.#filter["state"] ?? "" })}
      <label class="box"><input type="checkbox" name="mine" value="true" />${text("contacts.mine")}</label>
    </form>`;
  }

  #rows(): TemplateResult {
    if (!this.#list) return html`<p>${text("desk.wait")}</p>`;
    const { conversations, next } = this.#list;
    if (conversations.length === 0) return html`<p>${text("contacts.none")}</p>`;
    const columns = ["number", "about", "since", "takenBy"] as const;
    return html`<div class="table" role="region" tabindex="0" aria-labelledby="list">
        <table>
          <thead>
            <tr>
              ${columns.map((it) => html`<th scope="col">${text(`contacts.${it}`)}</th>`)}
            </tr>
          </thead>
          <tbody>
            ${repeat(conversations, ({ reference }) => reference, row)}
          </tbody>
        </table>
      </div>
      ${next ? html`<button @click=${() => this.#older(next)}>${text("contacts.older")}</button>` : nothing}`;
  }

  #beginButton({ kind, reference, name, email, phone }: PersonRecord): TemplateResult | typeof nothing {
    if (kind === "conversation") return nothing;
    const person = name || email || phone ? { name, email, phone } : null;
    const start = { channel: "phone", about: reference, person } as const;
    return html`<button aria-label="${text("contacts.beginAbout")}: ${reference}" @click=${() => this.#begin(start)}>
      ${text("contacts.beginAbout")}
    </button>`;
  }

  readonly #beginByForm = (event: SubmitEvent): void => {
    const { channel } = this.values(event);
    this.#begin({ channel: channel as ContactChannel });
  };

  #begin(request: object): void {
    void this.attempt(async () => {
      const { reference } = await askOnce<Conversation>("desk/conversations", {
        language: document.documentElement.lang,
        ...request,
      });
      goTo(`contacts/${reference}`);
    });
  }

  #openVisit(reference: string): void {
    void this.attempt(loadWidgets).then((isThere) => {
      if (!isThere) return;
      this.#visit = reference;
      this.requestUpdate();
      void this.updateComplete.then(() => this.querySelector<HTMLElement>("#visit")?.focus());
    });
  }

  readonly #toggleKeys = (): void => {
    this.#showsKeys = !this.#showsKeys;
    this.requestUpdate();
  };

  readonly #shortcuts: readonly Shortcut[] = [
    { key: "n", label: text("contacts.begin"), run: () => this.#begin({ channel: "phone" }) },
    { key: "f", label: text("contacts.find"), run: () => this.#search.focus() },
    { key: "?", label: text("keys.help"), run: this.#toggleKeys },
  ];

  readonly #closeVisit = (): void => {
    this.#visit = null;
    this.requestUpdate();
    this.querySelector<HTMLElement>("#found")?.focus();
  };

  readonly #narrow = (event: Event): void => {
    event.preventDefault();
    const given = [...new FormData(event.currentTarget as HTMLFormElement)].filter(([, value]) => value !== "");
    this.#filter = Object.fromEntries(given) as Record<string, string>;
    this.attemptLatest(async () => {
      await this.#fetch();
      this.notice = counted("contacts.shown", this.#list!.conversations.length);
    });
  };

  #older(before: string): void {
    const count = this.#list!.conversations.length;
    const show = () => this.querySelectorAll<HTMLElement>("tbody a")[count]?.focus();
    void this.attempt(() => this.#fetch(before)).then((isDone) => isDone && show());
  }

  /** What is new is shown; who reads older pages is left alone. */
  async #refresh(): Promise<void> {
    if ((this.#list?.conversations.length ?? 0) <= 50) await this.#fetch();
  }

  async #fetch(before?: string): Promise<void> {
    const query = new URLSearchParams({ ...this.#filter, ...(before && { before }) });
    const { conversations, next } = await ask<ConversationList>("GET", `desk/conversations?${query}`);
    const earlier = before && this.#list ? this.#list.conversations : [];
    this.#list = { conversations: [...earlier, ...conversations], next };
    this.requestUpdate();
  }
}

function row({
  reference,
  person,
  summary,
  channel,
  kind,
  state,
  startedAt,
  takenBy,
}: ConversationSummary): TemplateResult {
  const who = person?.name ?? person?.phone ?? person?.email ?? text("contacts.unknown");
  return html`<tr>
    <th scope="row"><a href=${to(`contacts/${reference}`)}>${reference}</a></th>
    <td class="wide">
      <strong>${who}</strong>${summary ? html`<br />${summary}` : nothing}<br />
      <span class="hint">${channelName(channel)} · ${kindName(kind)} · ${stateName(state)}</span>
    </td>
    <td>${moment(startedAt)}</td>
    <td>${takenBy?.name ?? text("contacts.byItself")}</td>
  </tr>`;
}

customElements.define("desk-contacts", ContactsPage);
