import type { CatalogEntry, Effects, EntryChanged, EntryHistory, FieldProblem } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { Refused } from "../ask.ts";
import { text } from "../texts/texts.ts";
import "./catalog.css";
import { changeEntry, type Plan, type Target } from "./change-entry.ts";
import { readClosing } from "./closing.ts";
import { reapplied } from "./differences.ts";
import { changedNotice, conflictNotice } from "./entry-notices.ts";
import { fresh, tidied } from "./draft.ts";
import { effectsStep } from "./effects-step.ts";
import type { EntryForm } from "./entry-form.ts";
import { entryMistake, type EntryMistake } from "./entry-mistakes.ts";
import { fieldsOf } from "./fields.ts";
import { historyList } from "./history.ts";
import { pathInWords } from "./in-words.ts";
import { mistakeInWords } from "./mistake-in-words.ts";
import { kindName, newName } from "./names.ts";
import { idField, idOf, nameOf, withId } from "./new-id.ts";
import { openEntry, readHistory, withNamesOf, type OpenEntry } from "./open-entry.ts";
import { withValue } from "./pointer.ts";
import { rulesPicture } from "./rules-picture.ts";
import type { Schema } from "./schema.ts";
import { TypedPage } from "./typed-page.ts";

type Fields = Readonly<Record<string, unknown>>;

/** Kinds of entries whose changes may leave visits without a counter. */
const hitting: ReadonlySet<string> = new Set(["city", "exceptions", "queues", "procedures"]);

/** One entry of the catalogue: its form, whom a change hits, and everything that was changed before. */
class EntryPage extends TypedPage {
  #entry: OpenEntry = { read: null, languages: [], options: new Map() };
  #id = "new";
  #draft: unknown = {};
  #found: readonly EntryMistake[] = [];
  #step: { plan: Plan; effects: Effects; hasChanged: boolean } | null = null;
  #tell = true;
  #others: CatalogEntry | null = null;
  #history: EntryHistory | null = null;
  #changed: EntryChanged | null = null;
  #closing = "";
  #shownWeek = new Date().toISOString().slice(0, 10);

  override get heading(): string {
    const { read, languages } = this.#entry;
    if (this.params["day"]) return text("catalog.closeDay");
    if (this.params["kind"] === this.params["id"]) return kindName(this.#kind);
    return this.#isNew ? newName(this.#kind) : nameOf(read?.entry, languages) || this.#id;
  }

  /** A day is closed by an exception. */
  get #kind(): string {
    return this.params["kind"] ?? "exceptions";
  }

  get #isNew(): boolean {
    return this.#id === "new";
  }

  get #schema(): Schema {
    return (this.#entry.read?.schema ?? {}) as Schema;
  }

  get #wrong(): Record<string, string> {
    return Object.fromEntries(this.#found.map((it) => [it.pointer, mistakeInWords(it, this.#entry.options)]));
  }

  override connectedCallback(): void {
    this.#id = this.params["id"] ?? "new";
    super.connectedCallback();
  }

  protected override async load(): Promise<void> {
    const { queue, day } = this.params;
    if (queue && day) this.#closing = await readClosing(queue, day);
    this.#entry = await openEntry(this.#kind, this.#id);
    if (!this.#entry.read) await this.#readHistory();
    this.#begin(this.#entry.read?.entry);
  }

  protected override mistakes(errors: readonly FieldProblem[]): Record<string, string> {
    const entry = tidied(this.#schema, this.#draft);
    this.#found = errors.map((it) => entryMistake(this.#schema, this.#entry.languages[0]!, entry, it));
    this.#step = null; // what is wrong is in the form
    return this.#wrong;
  }

  protected override labelOf(pointer: string): string | null {
    const isHere = this.#found.some((it) => it.pointer === pointer && it.isHere);
    return (isHere && pathInWords(this.#form(), pointer)) || null;
  }

  protected override content(): TemplateResult {
    const { read } = this.#entry;
    if (this.#step) return this.#effectsStep(this.#step);
    const isSetting = this.#kind === this.#id;
    return html`<p>
        <a href=${to(isSetting ? "catalog" : `catalog/${this.#kind}`)}
          >${isSetting ? text("catalog.back") : kindName(this.#kind)}</a
        >
      </p>
      ${this.#closing && !this.#changed ? html`<p>${this.#closing}</p>` : nothing}
      ${this.#changed ? changedNotice(this.#changed) : nothing}
      ${this.#others && read ? conflictNotice(this.#form(), read, this.#others, this.#takeTheirs) : nothing}
      ${read ? this.#fields(read) : html`<p>${this.#history ? text("catalog.gone") : text("desk.wait")}</p>`}
      ${this.#isNew ? nothing : this.#changes()}`;
  }

  #fields({ mayChange }: CatalogEntry): TemplateResult {
    const isSetting = this.#kind === this.#id;
    const fixed = ["key", ...(this.#isNew ? [] : [idField(this.#kind)])];
    return html`<form class="entry" @submit=${this.#save} novalidate>
      ${mayChange ? nothing : html`<p class="notice">${text("catalog.readOnly")}</p>`}
      <fieldset class="all" ?disabled=${!mayChange} aria-label=${this.heading}>
        ${fieldsOf(this.#form(), this.#schema, fixed)}
      </fieldset>
      ${mayChange && hitting.has(this.#kind) ? html`<p class="hint">${text("effects.before")}</p>` : nothing}
      ${
        mayChange
          ? html`<div class="actions">
              <button class="primary">${text("catalog.save")}</button>
              ${
                this.#isNew || isSetting
                  ? nothing
                  : html`<button type="button" class="danger" @click=${() => this.#carryOut({ does: "remove" })}>
                      ${text("catalog.remove")}
                    </button>`
              }
            </div>`
          : nothing
      }
    </form>`;
  }

  #effectsStep({ plan, effects, hasChanged }: { plan: Plan; effects: Effects; hasChanged: boolean }): TemplateResult {
    return effectsStep({
      effects,
      hasChanged,
      tell: this.#tell,
      setTell: (tell) => {
        this.#tell = tell;
        this.requestUpdate();
      },
      agree: () => void this.#carryOut(plan, effects.seen),
      back: () => {
        this.#step = null;
        void this.#show("h1");
      },
    });
  }

  #changes(): TemplateResult {
    const open = (event: Event) =>
      (event.target as HTMLDetailsElement).open && !this.#history && void this.attempt(() => this.#readHistory());
    return html`<details ?open=${!this.#entry.read} @toggle=${open}>
      <summary>${text("versions.title")}</summary>
      ${
        this.#history
          ? historyList(this.#history, this.#form(), (change) => void this.#carryOut({ does: "undo", change }))
          : nothing
      }
    </details>`;
  }

  #form(): EntryForm {
    const { read, languages, options } = this.#entry;
    return {
      kind: this.#kind,
      draft: this.#draft,
      mayChange: read?.mayChange ?? false,
      errors: Object.keys(this.errors).length > 0 ? this.#wrong : {},
      languages,
      optionsOf: (kind) => options.get(kind) ?? [],
      below: (pointer) => (this.#kind === "queues" && pointer === "/rules" ? this.#rules() : null),
      set: (pointer, value) => {
        this.#draft = withValue(this.#draft, pointer, value);
        this.isTouched = true;
        this.requestUpdate();
      },
      focus: (pointer) => void this.#show(`[name="${pointer}"]`),
    };
  }

  #rules(): TemplateResult {
    return rulesPicture(this.#schema, this.#draft, this.#shownWeek, (shown) => {
      this.#shownWeek = shown;
      this.requestUpdate();
    });
  }

  readonly #save = (event: Event): void => {
    event.preventDefault();
    const entry = (tidied(this.#schema, this.#draft) ?? {}) as Fields;
    void this.#carryOut({
      does: "save",
      entry: this.#isNew ? withId(this.#kind, entry, this.#entry.languages) : entry,
    });
  };

  async #carryOut(plan: Plan, seen?: string): Promise<void> {
    this.#changed = null;
    const target = this.#target(plan);
    const isDone = await this.attempt(async () => {
      const outcome = await changeEntry(target, plan, { seen, tell: this.#tell }).catch(this.#learnNames);
      this.#others = "others" in outcome ? outcome.others : null;
      this.#step = "effects" in outcome ? { plan, effects: outcome.effects, hasChanged: seen !== undefined } : null;
      if ("changed" in outcome) await this.#settle(target, outcome.changed);
    });
    if (isDone) await this.#show(this.#step ? "#effects-title" : this.#others ? "#others" : "#changed");
  }

  /** Mistakes elsewhere are told by the names of their entries. */
  readonly #learnNames = async (error: unknown): Promise<never> => {
    const { options } = this.#entry;
    if (error instanceof Refused)
      this.#entry = { ...this.#entry, options: await withNamesOf(error.problem.errors ?? [], options) };
    throw error;
  };

  #target(plan: Plan): Target {
    const kind = this.#kind;
    const revision = this.#entry.read?.revision ?? this.#history?.changes[0]?.revision ?? 0;
    if (!this.#isNew) return { kind, id: this.#id, revision };
    return { kind, id: idOf(kind, plan.does === "save" ? plan.entry : {}), revision: null };
  }

  async #settle({ kind, id }: Target, changed: EntryChanged): Promise<void> {
    this.#changed = changed;
    this.#entry = { ...this.#entry, read: changed.entry };
    this.#begin(changed.entry?.entry);
    if (this.#isNew) {
      this.#id = id;
      this.params = { kind, id };
      history.replaceState(history.state, "", to(`catalog/${kind}/${id}`));
    }
    if (this.#history || !changed.entry) await this.#readHistory();
  }

  #begin(entry: unknown): void {
    const { queue, day } = this.params;
    const closure = { scope: "queue", id: queue, from: day, until: day };
    this.#draft = entry ?? { ...(fresh(this.#schema) as Fields), ...(day && closure) };
    this.isTouched = false;
  }

  readonly #takeTheirs = (isTheirs: boolean): void => {
    const others = this.#others!;
    const mine = tidied(this.#schema, this.#draft);
    this.#draft = isTheirs ? others.entry : reapplied(this.#entry.read?.entry, mine, others.entry);
    this.isTouched = !isTheirs;
    this.#entry = { ...this.#entry, read: others };
    this.#others = null;
    void this.#show("h1");
  };

  async #readHistory(): Promise<void> {
    this.#history = await readHistory(this.#kind, this.#id);
  }

  async #show(selector: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    this.reveal(this.querySelector(selector));
  }
}

customElements.define("desk-catalog-entry", EntryPage);
