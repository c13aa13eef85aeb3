import type { FieldProblem } from "@okienko/contract";
import { html, LitElement, type nothing, type PropertyValues, type TemplateResult } from "lit";
import { Refused } from "./ask.ts";
import { errorSummary, type Mistake } from "./error-summary.ts";
import { keepingFocus } from "./kept-focus.ts";
import { controlNamed, idOfControl, labelOfControl } from "./named-control.ts";
import { NoPasskey } from "./passkey.ts";
import { text, textOf } from "./texts/texts.ts";

/** A page of the desk: its heading, what has gone wrong, and its content, in the style sheet of the document. */
export abstract class DeskPage extends LitElement {
  /** What stands in the address for the parameters of the page's path. */
  params: Readonly<Record<string, string>> = {};
  /** Something that went well, said once. */
  notice = "";
  busy = false;
  #trouble = "";
  #hasArrived = false;
  #mistakes: readonly Mistake[] = [];
  /** The form in which somebody has pressed last, and the one that was sent last. */
  #pressed: HTMLFormElement | null = null;
  #sent: HTMLFormElement | null = null;
  #latest: (() => Promise<unknown>) | undefined;

  /** The heading, which is the title of the document as well. */
  abstract readonly heading: string;

  protected abstract content(): TemplateResult | typeof nothing;

  /** Follows the query of the address, for pages that keep there what they show; others are made anew. */
  follow?(search: string): void;

  /** Loads what the page shows. */
  protected load(): Promise<void> {
    return Promise.resolve();
  }

  /** What is wrong with fields, by their ids; it is set by their names. */
  get errors(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.#mistakes.map(({ id, words }) => [id, words]));
  }

  set errors(wrong: Readonly<Record<string, string>>) {
    this.#mistakes = Object.entries(wrong).map(([name, words]) => {
      const control = this.#controlOf(name);
      return { name, words, id: (control && idOfControl(control)) || name, label: this.labelOf(name) };
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    for (const it of ["click", "submit"]) this.addEventListener(it, this.#press, { capture: true });
    void this.attempt(() => this.load()).then(() => this.#arrive());
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override update(changed: PropertyValues<this>): void {
    keepingFocus(this, () => super.update(changed));
    if (this.#hasArrived) this.#showTitle();
  }

  protected override render(): TemplateResult {
    const { heading, notice } = this;
    return html`<h1 tabindex="-1">${heading}</h1>
      <div role="alert" id="errors" tabindex="-1">
        ${this.#trouble && html`<p class="notice error">${this.#trouble}</p>`}
        ${errorSummary(this.#mistakes, ({ name }) => this.reveal(this.#controlOf(name)))}
      </div>
      <div role="status">${notice && html`<p class="notice success">${notice}</p>`}</div>
      ${this.content()}`;
  }

  /** Runs what a person has asked for, once at a time, and shows what goes wrong. Resolves with whether it went well. */
  async attempt(action: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.#sent = this.#pressed;
    Object.assign(this, { busy: true, errors: {}, notice: "" });
    this.#trouble = "";
    this.requestUpdate();
    const failure: unknown = await action().then(
      () => null,
      (error: unknown) => error,
    );
    this.busy = false;
    if (failure) this.#explain(failure);
    this.requestUpdate();
    await this.updateComplete;
    if (failure) this.focusErrors();
    const latest = this.#latest;
    this.#latest = undefined;
    if (latest) void this.attempt(latest);
    return !failure;
  }

  /** Runs what follows a choice; where something runs already, after it, and of several choices the last. */
  protected attemptLatest(action: () => Promise<unknown>): void {
    if (this.busy) this.#latest = action;
    else void this.attempt(action);
  }

  /** Puts the focus on what is wrong, above everything else. */
  protected focusErrors(): void {
    this.querySelector<HTMLElement>("#errors")?.focus();
  }

  /** What people call the field of a name; null where there is none to go to. */
  protected labelOf(name: string): string | null {
    const control = this.#controlOf(name);
    return control && labelOfControl(control);
  }

  /** What is wrong, by the names of fields: the last step of a pointer names one, `/password/codes/code`. */
  protected mistakes(errors: readonly FieldProblem[]): Record<string, string> {
    return Object.fromEntries(
      errors.map(({ pointer, code }) => [
        pointer
          .replace(/\/\d+$/, "")
          .split("/")
          .at(-1)!,
        textOf("wrong", code),
      ]),
    );
  }

  /** Puts the focus on a field, also on one that is folded away. */
  protected reveal(field: HTMLElement | null): void {
    for (let it = field?.closest("details"); it; it = it.parentElement?.closest("details")) it.open = true;
    field?.focus();
  }

  /** What a form holds, by the names of its fields. */
  protected values(event: Event): Record<string, string> {
    event.preventDefault();
    const entries = [...new FormData(event.target as HTMLFormElement)];
    return Object.fromEntries(entries.map(([name, value]) => [name, String(value).trim()]));
  }

  #explain(failure: unknown): void {
    if (failure instanceof NoPasskey) this.#trouble = text("problem.no-passkey");
    else if (!(failure instanceof Refused)) throw failure;
    else if (failure.problem.errors) this.errors = this.mistakes(failure.problem.errors);
    else this.#trouble = textOf("problem", failure.problem.code);
  }

  readonly #press = (event: Event): void => {
    this.#pressed = (event.target as Element).closest("form");
  };

  #controlOf(name: string): HTMLElement | null {
    return controlNamed(name, this, this.#sent);
  }

  async #arrive(): Promise<void> {
    this.#hasArrived = true;
    this.#showTitle();
    await this.updateComplete;
    if (this.isConnected && !this.contains(document.activeElement)) this.querySelector("h1")?.focus();
  }

  /** Where something is wrong, that is heard first. */
  #showTitle(): void {
    if (!this.isConnected) return;
    const city = document.querySelector("okienko-desk")?.getAttribute("city") ?? "";
    const title = `${this.heading} – ${city}`;
    const isWrong = this.#trouble !== "" || this.#mistakes.length > 0;
    document.title = isWrong ? text("errors.pageTitle", { title }) : title;
  }
}
