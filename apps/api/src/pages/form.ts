import { html } from "hono/html";
import type { Html, Page, Query } from "./page.ts";

/** Fields that a form carries along unseen; those without a value are left out. */
export function hidden(fields: Query): Html {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return html`${given.map(([name, value]) => html`<input type="hidden" name="${name}" value="${String(value)}" />`)}`;
}

/** One field of a form with its label, hint and error. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly error?: string;
  readonly type?: "text" | "email" | "tel";
  readonly autocomplete?: string;
  readonly required?: boolean;
}

/** A text field; what describes it is tied to it, and what is wrong stands beside it. */
export function textField(field: Field): Html {
  const { name, label, value, hint, error, type = "text", autocomplete = "off", required = false } = field;
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for="${name}">${label}</label>
    ${hint && html`<span class="hint" id="${name}-hint">${hint}</span>`}
    ${error && html`<span class="wrong" id="${name}-error">${error}</span>`}
    <input
      id="${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      ${describedBy && html`aria-describedby="${describedBy}"`}
      ${required && html`aria-required="true"`}
      ${error && html`aria-invalid="true"`}
    />
  </div>`;
}

/** What is wrong with a form, by the name of the field. */
export type Errors = Readonly<Record<string, string | undefined>>;

/** The list of all errors on top of a form, each leading to its field, with the focus; nothing where there are none. */
export function errorSummary(title: string, errors: Errors): Html {
  const entries = Object.entries(errors).filter(([, error]) => error);
  if (entries.length === 0) return html``;
  return html`<div class="notice error" role="alert" id="errors" tabindex="-1" autofocus>
    <h2>${title}</h2>
    <ul>
      ${entries.map(([name, error]) => html`<li><a href="#${name}">${error}</a></li>`)}
    </ul>
  </div>`;
}

/** The title of the page of a form: where something is wrong, that is heard first. */
export function formTitle({ text }: Page, title: string, errors: Errors): string {
  return Object.values(errors).some((error) => error) ? text("error.pageTitle", { title }) : title;
}

/** A choice from a list. `options` are values with their words. */
export function selectField(name: string, label: string, value: string, options: readonly [string, string][]): Html {
  return html`<div class="field">
    <label for="${name}">${label}</label>
    <select id="${name}" name="${name}">
      ${options.map(
        ([option, words]) => html`<option value="${option}" ${option === value && html`selected`}>${words}</option>`,
      )}
    </select>
  </div>`;
}
