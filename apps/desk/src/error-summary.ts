import { html, nothing, type TemplateResult } from "lit";
import { isolated, text } from "./texts/texts.ts";

/** What is wrong with a field, and what people call it; null for what is no field of the page. */
export interface Mistake {
  readonly name: string;
  /** Of the control, or of the boxes that it is one of. */
  readonly id: string;
  readonly label: string | null;
  readonly words: string;
}

/** Every mistake of a form, with the name of its field, as a link that leads there. */
export function errorSummary(
  mistakes: readonly Mistake[],
  follow: (mistake: Mistake) => void,
): TemplateResult | typeof nothing {
  if (mistakes.length === 0) return nothing;
  return html`<div class="notice error">
    <p>${text("errors.title")}</p>
    <ul>
      ${mistakes.map((it) => html`<li>${it.label === null ? it.words : link(it, it.label, follow)}</li>`)}
    </ul>
  </div>`;
}

function link(mistake: Mistake, label: string, follow: (mistake: Mistake) => void): TemplateResult {
  const go = (event: Event) => {
    event.preventDefault();
    follow(mistake);
  };
  return html`<a href="#${mistake.id}" @click=${go}>${isolated(label)}: ${mistake.words}</a>`;
}
