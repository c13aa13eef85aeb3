import { html, nothing, type TemplateResult } from "lit";

/** One field of a form; `id` names it in errors. */
export interface TextField {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  error?: string;
  type?: string;
  autocomplete?: string;
}

/** A labelled input with its hint and its error beside it. */
export function textField({ id, label, value, onInput, hint, error, type, autocomplete }: TextField): TemplateResult {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint && html`<div id="${id}-hint" class="hint">${hint}</div>`}
    ${error && html`<div id="${id}-error" class="wrong">${error}</div>`}
    <input
      id=${id}
      part="input"
      type=${type ?? "text"}
      autocomplete=${autocomplete ?? "off"}
      aria-describedby=${described || nothing}
      aria-invalid=${error ? "true" : nothing}
      .value=${value}
      @input=${(event: InputEvent) => onInput((event.target as HTMLInputElement).value)}
    />
  </div>`;
}
