import { html, type TemplateResult } from "lit";

/** One choice out of a list; `options` are pairs of value and text. */
export interface SelectField {
  id: string;
  label: string;
  value: string;
  options: [value: string, text: string][];
  onChange: (value: string) => void;
}

/** A labelled native list. */
export function selectField({ id, label, value, options, onChange }: SelectField): TemplateResult {
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select id=${id} part="input" @change=${(event: Event) => onChange((event.target as HTMLSelectElement).value)}>
      ${options.map(([key, text]) => html`<option value=${key} ?selected=${key === value}>${text}</option>`)}
    </select>
  </div>`;
}
