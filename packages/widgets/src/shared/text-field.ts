import { html, nothing, type TemplateResult } from "lit";

/** One field of a form; `id` names it in errors. The type `textarea` has several lines. */
export interface TextField {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
  hint?: string;
  error?: string;
  type?: string;
  autocomplete?: string;
  inputmode?: string;
  required?: boolean;
}

/** A labelled input with its hint and its error beside it. */
export function textField(field: TextField): TemplateResult {
  const { id, label, hint, error } = field;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint && html`<div id="${id}-hint" class="hint">${hint}</div>`}
    ${error && html`<div id="${id}-error" class="wrong">${error}</div>`} ${control(field)}
  </div>`;
}

function control({
  id,
  value,
  onInput,
  hint,
  error,
  type,
  autocomplete,
  inputmode,
  required,
}: TextField): TemplateResult {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || nothing;
  const invalid = error ? "true" : nothing;
  const needed = required ? "true" : nothing;
  const typed = (event: InputEvent) => onInput((event.target as HTMLInputElement).value);
  if (type === "textarea")
    return html`<textarea
      id=${id}
      part="input"
      rows="6"
      aria-describedby=${described}
      aria-required=${needed}
      aria-invalid=${invalid}
      .value=${value}
      @input=${typed}
    ></textarea>`;
  return html`<input
    id=${id}
    part="input"
    type=${type ?? "text"}
    autocomplete=${autocomplete ?? "off"}
    inputmode=${inputmode ?? nothing}
    aria-describedby=${described}
    aria-required=${needed}
    aria-invalid=${invalid}
    .value=${value}
    @input=${typed}
  />`;
}
