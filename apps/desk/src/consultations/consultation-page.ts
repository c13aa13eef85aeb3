import type { DeskConsultation, DeskConsultationList, FieldProblem } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { goTo } from "../contacts/go-to.ts";
import { DeskPage } from "../desk-page.ts";
import { field } from "../field.ts";
import type { TextName } from "../texts/en.ts";
import { day, text, textOf } from "../texts/texts.ts";
import { CommentsPart } from "./comments-part.ts";
import { inLanguages, questionForm, textsIn, wishOf } from "./question-form.ts";
import { resultsPart, spoken } from "./results-part.ts";

/** One question: written, published, closed, answered and withdrawn here, with what residents say. */
class ConsultationPage extends DeskPage {
  #it: DeskConsultation | null = null;
  #city: Pick<DeskConsultationList, "departments" | "languages"> = { departments: [], languages: [] };
  #rows = 2;
  /** Where the options that were sent last stand in the form. */
  #sent: readonly number[] = [];
  /** Whether the reason of a withdrawal was sent last, and not a text of the question. */
  #isWithdrawing = false;
  readonly #comments = new CommentsPart(this);

  override get heading(): string {
    return this.#it ? spoken(this.#it.title) : text("consult.new");
  }

  protected override async load(): Promise<void> {
    this.#city = await ask<DeskConsultationList>("GET", "desk/consultations");
    const { id } = this.params;
    if (id && id !== "new") this.#show(await ask<DeskConsultation>("GET", `desk/consultations/${id}`));
  }

  protected override content(): TemplateResult {
    const it = this.#it;
    // typed words stand in the form while it is sent
    const isNew = this.params["id"] === "new" && this.#city.languages.length > 0;
    const back = html`<p><a href=${to("consultations")}>${text("consult.title")}</a></p>`;
    if (!it) return html`${back}${isNew ? this.#form(null) : nothing}`;
    const mayWrite = it.mayChange && (it.phase === "draft" || it.phase === "coming");
    return html`${back}${this.#state(it)} ${mayWrite ? this.#form(it) : this.#question(it)}
    ${it.mayChange ? this.#steps(it) : nothing}
    ${it.phase === "draft" || it.phase === "coming" ? nothing : resultsPart(it)}
    ${it.comments && it.phase !== "draft" && it.phase !== "coming" ? this.#comments.content(it.id) : nothing}`;
  }

  /** Names of fields are pointers with hyphens; empty options were left out of what was sent. */
  protected override mistakes(errors: readonly FieldProblem[]): Record<string, string> {
    return Object.fromEntries(
      errors.map(({ pointer, code }) => {
        const [name, ...rest] = pointer.slice(1).split("/");
        if (name === "options" && rest.length === 0) return [this.#optionField(rest), text("consult.tooFew")];
        if (name === "options") return [this.#optionField(rest), textOf("wrong", code)];
        const first = this.#city.languages[0] ?? "";
        if (name === "text" && this.#isWithdrawing) return [`because-${rest[0] ?? first}`, textOf("wrong", code)];
        const isBare = rest.length === 0 && (name === "title" || name === "text");
        return [isBare ? `${name}-${first}` : [name, ...rest].join("-"), textOf("wrong", code)];
      }),
    );
  }

  #optionField([at, language = this.#city.languages[0] ?? ""]: readonly string[]): string {
    const row = at === undefined ? 0 : (this.#sent[Number(at)] ?? Number(at));
    return `options-${row}-${language}`;
  }

  #state({ phase, opensOn, closesOn, departmentName, page, withdrawnBecause }: DeskConsultation): TemplateResult {
    const isPublic = phase !== "draft";
    return html`<p>
        <strong>${text(`consult.phase.${phase}`)}</strong> · ${day(opensOn)} – ${day(closesOn)} · ${departmentName}
      </p>
      ${withdrawnBecause ? html`<p class="notice">${spoken(withdrawnBecause)}</p>` : nothing}
      ${isPublic ? html`<p><a href=${page}>${text("consult.page")}</a></p>` : nothing}`;
  }

  #form(was: DeskConsultation | null): TemplateResult {
    const onMore = () => {
      this.#rows = Math.min(this.#rows + 1, 20);
      this.requestUpdate();
      const name = `options-${this.#rows - 1}-${this.#city.languages[0]}`;
      void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[name="${name}"]`)?.focus());
    };
    return html`<h2>${text("consult.edit")}</h2>
      ${questionForm(this, { was, ...this.#city, rows: this.#rows, onMore, onSave: this.#save })}`;
  }

  #question({ text: about, options }: DeskConsultation): TemplateResult {
    return html`<h2>${text("consult.edit")}</h2>
      <p>${spoken(about)}</p>
      <ol>
        ${options.map((it) => html`<li>${spoken(it)}</li>`)}
      </ol>`;
  }

  #steps(it: DeskConsultation): TemplateResult {
    const { phase, closesOn, answer } = it;
    if (phase === "withdrawn") return html``;
    return html`${
      phase === "draft"
        ? html`<h2>${text("consult.publish")}</h2>
            <p>${text("consult.publishHint")}</p>
            <button class="primary" @click=${() => this.#step("publication", {}, "consult.published")}>
              ${text("consult.publish")}
            </button>`
        : nothing
    }
    ${
      phase === "open"
        ? html`<h2>${text("consult.closing")}</h2>
            <form class="actions" novalidate @submit=${this.#prolong}>
              ${field(this, { name: "closesOn", label: text("consult.closesOn"), type: "date", value: closesOn })}
              <button>${text("consult.later")}</button>
              <button
                type="button"
                class="danger"
                @click=${() => this.#step("closing", { closesOn: null }, "consult.closed")}
              >
                ${text("consult.closeNow")}
              </button>
            </form>`
        : nothing
    }
    ${
      phase === "closed"
        ? html`<h2>${text("consult.conclusion")}</h2>
            <form novalidate @submit=${this.#conclude}>
              ${inLanguages(this, this.#city.languages, "text", (language) => language, answer)}
              <button class="primary">${text("consult.conclude")}</button>
            </form>`
        : nothing
    }
    ${this.#withdrawal()}`;
  }

  #withdrawal(): TemplateResult {
    const label = (language: string) => text("consult.because", { language });
    return html`<details>
      <summary>${text("consult.withdraw")}</summary>
      <p>${text("consult.withdrawHint")}</p>
      <form novalidate @submit=${this.#withdraw}>
        ${inLanguages(this, this.#city.languages, "because", label, null)}
        <button class="danger">${text("consult.withdraw")}</button>
      </form>
    </details>`;
  }

  readonly #save = (event: Event): void => {
    const { wish, rows } = wishOf(this.values(event), { languages: this.#city.languages, rows: this.#rows });
    this.#sent = rows;
    this.#isWithdrawing = false;
    const it = this.#it;
    if (it) {
      const body = { ...wish, revision: it.revision };
      return this.#change(() => ask("PUT", `desk/consultations/${it.id}`, body), "consult.saved");
    }
    void this.attempt(async () => {
      const { id } = await ask<DeskConsultation>("POST", "desk/consultations", wish);
      goTo(`consultations/${id}`);
    });
  };

  readonly #prolong = (event: Event): void => {
    const { closesOn } = this.values(event);
    this.#step("closing", { closesOn }, "consult.prolonged");
  };

  readonly #conclude = (event: Event): void => {
    const words = textsIn(this.values(event), this.#city.languages, "text");
    this.#isWithdrawing = false;
    this.#step("conclusion", { text: words }, "consult.concluded");
  };

  readonly #withdraw = (event: Event): void => {
    const words = textsIn(this.values(event), this.#city.languages, "because");
    this.#isWithdrawing = true;
    this.#step("withdrawal", { text: words }, "consult.withdrawn");
  };

  #step(name: string, body: object, notice: TextName): void {
    const { id, revision } = this.#it!;
    this.#change(() => ask("POST", `desk/consultations/${id}/${name}`, { ...body, revision }), notice);
  }

  #change(act: () => Promise<DeskConsultation>, notice: TextName): void {
    void this.attempt(async () => {
      this.#show(await act());
      this.notice = text(notice);
    }).then((isDone) => isDone && this.querySelector<HTMLElement>("h1")?.focus());
  }

  #show(it: DeskConsultation): void {
    this.#it = it;
    this.#rows = Math.max(this.#rows, it.options.length);
  }
}

customElements.define("desk-consultation", ConsultationPage);
