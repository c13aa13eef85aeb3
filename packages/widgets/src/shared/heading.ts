import { html, nothing, type TemplateResult } from "lit";
import type { OkienkoElement } from "./okienko-element.ts";

/** The heading of a step, which takes the focus when the step is shown. */
export function heading({ headingLevel }: OkienkoElement, text: unknown): TemplateResult {
  return html`<div id="heading" part="heading" role="heading" aria-level=${level(headingLevel)} tabindex="-1">
    ${text}
  </div>`;
}

/** A heading below the heading of the step. */
export function subheading({ headingLevel }: OkienkoElement, text: unknown, id = ""): TemplateResult {
  return html`<div class="sub" id=${id || nothing} role="heading" aria-level=${level(headingLevel) + 1} tabindex="-1">
    ${text}
  </div>`;
}

// a wrong heading-level falls back to 2: the host's page owns level 1
function level(wanted: number): number {
  return wanted > 1 && wanted < 6 ? Math.floor(wanted) : 2;
}
