import { html, nothing, type TemplateResult } from "lit";
import type { DeskPage } from "./desk-page.ts";

/** A field of a form; its id is its name, after the prefix. */
interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: "text" | "email" | "password" | "tel" | "search" | "date" | "time" | "number";
  readonly hint?: string;
  readonly value?: string;
  /** What the browser may fill in (WCAG 2.2, 1.3.5). */
  readonly autocomplete?: string;
  readonly inputmode?: "numeric";
  /** Before the id, where a page has several forms. */
  readonly prefix?: string;
}

/** A field with its label, hint and mistake. */
export function field({ errors }: DeskPage, it: Field): TemplateResult {
  const id = `${it.prefix ?? ""}${it.name}`;
  const wrong = errors[id];
  const described = [it.hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for=${id}>${it.label}</label>
    ${it.hint && html`<span class="hint" id="${id}-hint">${it.hint}</span>`}
    ${wrong && html`<span class="wrong" id="${id}-wrong">${wrong}</span>`}
    <input
      id=${id}
      name=${it.name}
      type=${it.type ?? "text"}
      .defaultValue=${it.value ?? ""}
      autocomplete=${(it.autocomplete ?? "off") as "on"}
      inputmode=${it.inputmode ?? nothing}
      aria-describedby=${described || nothing}
      aria-invalid=${wrong ? "true" : nothing}
    />
  </div>`;
}

/** A field for several lines. */
export function lines(
  { errors }: DeskPage,
  it: Pick<Field, "name" | "label" | "hint" | "value" | "prefix"> & { readonly rows?: number },
): TemplateResult {
  const id = `${it.prefix ?? ""}${it.name}`;
  const wrong = errors[id];
  const described = [it.hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return html`<div class="field wide">
    <label for=${id}>${it.label}</label>
    ${it.hint && html`<span class="hint" id="${id}-hint">${it.hint}</span>`}
    ${wrong && html`<span class="wrong" id="${id}-wrong">${wrong}</span>`}
    <textarea
      id=${id}
      name=${it.name}
      rows=${it.rows ?? 4}
      .defaultValue=${it.value ?? ""}
      aria-describedby=${described || nothing}
      aria-invalid=${wrong ? "true" : nothing}
    ></textarea>
  </div>`;
}

/** A list to choose one from. */
export function choice(
  { errors }: DeskPage,
  it: Pick<Field, "name" | "label" | "hint" | "value" | "prefix"> & {
    readonly options: readonly { readonly id: string; readonly label: string }[];
    readonly onChange?: (value: string) => void;
  },
): TemplateResult {
  const id = `${it.prefix ?? ""}${it.name}`;
  const wrong = errors[id];
  const described = [it.hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for=${id}>${it.label}</label>
    ${it.hint && html`<span class="hint" id="${id}-hint">${it.hint}</span>`}
    ${wrong && html`<span class="wrong" id="${id}-wrong">${wrong}</span>`}
    <select
      id=${id}
      name=${it.name}
      aria-describedby=${described || nothing}
      aria-invalid=${wrong ? "true" : nothing}
      @change=${(event: Event) => it.onChange?.((event.target as HTMLSelectElement).value)}
    >
      ${it.options.map(
        (option) => html`<option value=${option.id} ?selected=${option.id === it.value}>${option.label}</option>`,
      )}
    </select>
  </div>`;
}

/** Boxes to tick; what is ticked is read with `ticked`. */
export function boxes(
  { errors }: DeskPage,
  name: string,
  label: string,
  options: readonly { readonly id: string; readonly label: string }[],
  chosen: readonly string[] = [],
  prefix = "",
): TemplateResult {
  const id = `${prefix}${name}`;
  const wrong = errors[id];
  return html`<fieldset id=${id} aria-describedby=${wrong ? `${id}-wrong` : nothing}>
    <legend>${label}</legend>
    ${wrong && html`<p class="wrong" id="${id}-wrong">${wrong}</p>`}
    <div class="boxes">
      ${options.map(
        (it) =>
          html`<label class="box">
            <input type="checkbox" name=${name} value=${it.id} ?checked=${chosen.includes(it.id)} />
            ${it.label}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** What is ticked under a name in a form. */
export function ticked(form: EventTarget | null, name: string): string[] {
  return new FormData(form as HTMLFormElement).getAll(name).map(String);
}
