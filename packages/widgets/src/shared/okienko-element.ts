import { createClient, NetworkError, ProblemError, type Client } from "@okienko/client";
import type { City, Office } from "@okienko/contract";
import {
  html,
  LitElement,
  type CSSResult,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { baseAddress } from "./base-address.ts";
import { Dates } from "./dates.ts";
import type { FirstWords } from "../messages/first-words.ts";
import { nearestLang, spoken, type Language } from "./language.ts";
import { fetchWords } from "./fetch-words.ts";
import { troubleNotice } from "./trouble-notice.ts";
import { wordsOf, type Words } from "./words.ts";

/** What went wrong last, and how to try it again. */
export interface Trouble {
  error: unknown;
  again: () => Promise<void>;
}

/** What every widget has: where the API is, the nearest language, and children that stay while it cannot work. */
export abstract class OkienkoElement extends LitElement {
  static override properties: PropertyDeclarations = {
    api: {},
    lang: {},
    headingLevel: { attribute: "heading-level", type: Number },
  };

  /** Origin of the server; where the script came from when it is absent. */
  declare api: string | null;
  declare lang: string;
  /** Level of the widget's headings, 2 to 6. */
  declare headingLevel: number;

  /** @internal */ language: Language = "en";
  /** @internal */ client!: Client;
  /** @internal */ text!: Words;
  /** @internal */ dates!: Dates;
  /** @internal */ city?: City;
  /** @internal */ offices: Office[] = [];
  /** @internal */ busy = false;
  /** @internal */ trouble?: Trouble;
  #hasArrived = false;
  #arrival?: Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("online", this.#online);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("online", this.#online);
  }

  /** @internal The office called `id`, once the offices have come. */
  officeOf(id: string): Office | undefined {
    return this.offices.find((office) => office.id === id);
  }

  /** @internal The name of an office; its id until the names have come. */
  officeName(id: string): string {
    return this.officeOf(id)?.name ?? id;
  }

  /** @internal Fetches the names of the offices and the phone of the city, once per language. */
  async fetchNames(): Promise<void> {
    if (this.offices.length) return;
    const [{ offices }, city] = await Promise.all([this.client.offices(), this.client.city()]);
    Object.assign(this, { offices, city });
  }

  /** @internal Adds the style sheets of a part that has come later. */
  addStyles(...sheets: CSSResult[]): void {
    const added = sheets.map(({ styleSheet }) => styleSheet!);
    this.shadowRoot!.adoptedStyleSheets = [...new Set([...this.shadowRoot!.adoptedStyleSheets, ...added])];
  }

  /** @internal Runs `action` and shows that it runs; when it fails, that is shown with a way to try again. */
  async attempt(action: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    this.trouble = undefined;
    this.requestUpdate();
    try {
      await action();
    } catch (error) {
      this.trouble = { error, again: () => this.attempt(action) };
      this.#afterFailure(this.trouble);
    }
    this.busy = false;
    this.requestUpdate();
  }

  /** @internal Moves the focus to the first element that `selector` finds, after the next rendering. */
  async focusOn(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** @internal Resolves when all words and all data of the first view have come; what has failed is asked for again. */
  arrived(): Promise<void> {
    const arrival = (this.#arrival ??= this.#fetchFirst());
    return arrival.catch((error: unknown) => {
      if (arrival === this.#arrival) this.#arrival = undefined;
      throw error;
    });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (this.hasUpdated && !changed.has("api") && !changed.has("lang")) return;
    this.#arrival = undefined;
    void this.attempt(() => this.arrived());
  }

  protected override updated(): void {
    // the focus must not be lost with the children that it was on
    if (!this.renderRoot.querySelector("slot") && this.querySelector(":focus")) void this.focusOn("#heading");
  }

  protected override render(): TemplateResult {
    const works = this.#hasArrived || this.startsAtOnce;
    const failed = !this.#hasArrived && this.trouble;
    return html`${works || failed ? html`<div lang=${this.language}>${works ? this.content() : troubleNotice(this)}</div>` : ""}
    ${works && !failed ? "" : html`<slot></slot>`}`;
  }

  /** What can be said before the messages have come: the first view and what can go wrong. */
  protected abstract readonly firstWords: FirstWords;

  /** The first view needs nothing but the first words: it takes the place of the children before anything has come. */
  protected get startsAtOnce(): boolean {
    return false;
  }

  /** Fetches what the first view needs; called again when the language or the address of the API changes. */
  protected abstract load(): Promise<unknown>;

  /** All words as this widget says them. */
  protected phrased(text: Words): Words {
    return text;
  }

  /** What is shown instead of the children. */
  protected abstract content(): TemplateResult;

  async #fetchFirst(): Promise<void> {
    const base = baseAddress(this.api);
    const tag = this.lang || nearestLang(this);
    const client = createClient({ base, language: () => this.language });
    this.client = client;
    // where nobody says a language that we speak, the city does; its answer must not keep the first view waiting
    this.#speak(spoken(tag) ? tag : this.language);
    const languages = spoken(tag) ? [] : (await client.city()).languages;
    // by now the page may speak another language, which has its own answers on the way
    if (client !== this.client) return;
    if (!spoken(tag)) this.#speak(languages.find(spoken) ?? "en");
    const [text] = await Promise.all([fetchWords(base, this.language), this.load()]);
    if (client !== this.client) return;
    this.text = this.phrased(text);
    this.#hasArrived = true;
    // needed later: a failure now is told when it is
    this.fetchNames().then(
      () => this.requestUpdate(),
      () => {},
    );
  }

  #speak(tag: string): void {
    const language = spoken(tag)!;
    const dates = Object.assign(new Dates(tag), { today: this.dates?.today });
    Object.assign(this, { language, offices: [], dates });
    if (!this.#hasArrived) this.text = wordsOf(language, this.firstWords[language]);
    this.requestUpdate();
  }

  readonly #online = (): void => void this.trouble?.again();

  #afterFailure(trouble: Trouble): void {
    const { error } = trouble;
    // a mistake of ours must not hide behind a friendly sentence
    if (!(error instanceof NetworkError || error instanceof ProblemError)) reportError(error);
    else if ("retryAfter" in error && error.retryAfter)
      setTimeout(() => this.isConnected && this.trouble === trouble && trouble.again(), error.retryAfter * 1000);
  }
}
