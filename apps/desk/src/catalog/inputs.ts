import { html, nothing, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import type { EntryForm, Option } from "./entry-form.ts";
import { hintAt } from "./names.ts";

/** Where an input stands: its pointer is its name and, without what ids cannot hold, its id. */
export interface Place {
  readonly form: EntryForm;
  readonly pointer: string;
  readonly label: string;
  /** The language of what is typed. */
  readonly lang?: string;
  /** One of several, whose hint stands above all of them. */
  readonly isPart?: boolean;
  /** What else one should know, beside the hint of the field. */
  readonly note?: string | null;
}

/** What a label alone does not tell. */
function hintOf({ form, pointer, isPart, note }: Place): string {
  return [isPart ? null : hintAt(form.kind, pointer), note].filter(Boolean).join(" ");
}

const typed = (event: Event) => (event.target as HTMLInputElement).value;

/** An id without what ids cannot hold. */
function idAt(pointer: string): string {
  return `at${pointer.replaceAll(/[^\w-]/g, "-")}`;
}

/** A label, what else one should know, what is wrong, and the control with all of that as its description. */
function framed(
  place: Place,
  control: (described: string | typeof nothing, id: string) => TemplateResult,
): TemplateResult {
  const { form, pointer, label } = place;
  const id = idAt(pointer);
  const hint = hintOf(place);
  const wrong = form.errors[pointer];
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : nothing}
    ${wrong ? html`<span class="wrong" id="${id}-wrong">${wrong}</span>` : nothing} ${control(described || nothing, id)}
  </div>`;
}

/** One line: a text, a number, a day or a time of day. */
export function lineInput(
  place: Place,
  value: unknown,
  type: "text" | "date" | "time" = "text",
  mode?: "numeric" | "decimal",
): TemplateResult {
  const { form, pointer } = place;
  return framed(
    place,
    (described, id) =>
      html`<input
        id=${id}
        name=${pointer}
        type=${type}
        lang=${place.lang ?? nothing}
        inputmode=${mode ?? nothing}
        autocomplete="off"
        .value=${String(value ?? "")}
        aria-describedby=${described}
        aria-invalid=${form.errors[pointer] ? "true" : nothing}
        @input=${(event: Event) => form.set(pointer, typed(event))}
      />`,
  );
}

/** Several lines. */
export function linesInput(place: Place, value: string, rows = 3): TemplateResult {
  const { form, pointer } = place;
  return framed(
    place,
    (described, id) =>
      html`<textarea
        id=${id}
        name=${pointer}
        rows=${rows}
        lang=${place.lang ?? nothing}
        .value=${value}
        aria-describedby=${described}
        aria-invalid=${form.errors[pointer] ? "true" : nothing}
        @input=${(event: Event) => form.set(pointer, typed(event))}
      ></textarea>`,
  );
}

/** One of some things; a value that is not among them stays as it is. */
export function choiceInput(
  place: Place,
  value: unknown,
  options: readonly Option[],
  mayBeNone: boolean,
): TemplateResult {
  const { form, pointer } = place;
  const chosen = String(value ?? "");
  const isKnown = chosen === "" || options.some(({ id }) => id === chosen);
  const listed = isKnown ? options : [...options, { id: chosen, label: chosen }];
  return framed(
    place,
    (described, id) =>
      html`<select
        id=${id}
        name=${pointer}
        aria-describedby=${described}
        aria-invalid=${form.errors[pointer] ? "true" : nothing}
        @change=${(event: Event) => form.set(pointer, typed(event) || null)}
      >
        ${mayBeNone || chosen === "" ? html`<option value="" ?selected=${chosen === ""}>${text("catalog.none")}</option>` : nothing}
        ${listed.map((it) => html`<option value=${it.id} .selected=${it.id === chosen}>${it.label}</option>`)}
      </select>`,
  );
}

/** Yes or no. */
export function yesNoInput({ form, pointer, label }: Place, value: unknown): TemplateResult {
  const hint = hintAt(form.kind, pointer);
  const id = `${idAt(pointer)}-hint`;
  return html`<div class="field">
    <label class="box">
      <input
        type="checkbox"
        name=${pointer}
        .checked=${value === true}
        aria-describedby=${hint ? id : nothing}
        @change=${(event: Event) => form.set(pointer, (event.target as HTMLInputElement).checked)}
      />
      ${label}
    </label>
    ${hint ? html`<span class="hint" id=${id}>${hint}</span>` : nothing}
  </div>`;
}

/** Some of several things, in the order in which they stand. */
export function boxesInput<T extends string | number>(
  place: Place,
  value: readonly T[],
  options: readonly { readonly id: T; readonly label: string }[],
): TemplateResult {
  const { form, pointer } = place;
  const change = (id: T, isOn: boolean) => {
    const kept = value.filter((it) => it !== id);
    form.set(pointer, isOn ? inOrderOf(options, [...kept, id]) : kept);
  };
  return group(
    place,
    html`<div class="boxes">
      ${options.map(
        ({ id, label: name }) =>
          html`<label class="box">
            <input
              type="checkbox"
              .checked=${value.includes(id)}
              @change=${(event: Event) => change(id, (event.target as HTMLInputElement).checked)}
            />
            ${name}
          </label>`,
      )}
    </div>`,
  );
}

/** What belongs together, under one name; mistakes about all of it are focused here. */
export function group(place: Place, content: TemplateResult): TemplateResult {
  const { form, pointer, label } = place;
  const hint = hintOf(place);
  const wrong = form.errors[pointer];
  const id = idAt(pointer);
  const described = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return html`<fieldset name=${pointer} tabindex="-1" aria-describedby=${described || nothing}>
    <legend>${label}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${wrong ? html`<p class="wrong" id="${id}-wrong">${wrong}</p>` : nothing}
    <div class="fields">${content}</div>
  </fieldset>`;
}

/** Known ones as they are listed; what nobody knows any more stays behind them. */
function inOrderOf<T>(options: readonly { readonly id: T }[], chosen: readonly T[]): T[] {
  const known = options.map(({ id }) => id).filter((it) => chosen.includes(it));
  return [...known, ...chosen.filter((it) => !known.includes(it))];
}
