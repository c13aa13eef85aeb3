import { html, nothing, type TemplateResult } from "lit";
import type { OkienkoElement } from "./okienko-element.ts";

/** The heading of a step, which takes the focus when the step is shown; `describedBy` are ids of what is read with it. */
export function heading({ headingLevel }: OkienkoElement, text: unknown, describedBy = ""): TemplateResult {
  return html`<div
    id="heading"
    part="heading"
    role="heading"
    aria-level=${level(headingLevel)}
    aria-describedby=${describedBy || nothing}
    tabindex="-1"
  >
    ${text}
  </div>`;
}

/** A heading below the heading of the step. */
export function subheading({ headingLevel }: OkienkoElement, text: unknown, id = ""): TemplateResult {
  return html`<div class="sub" id=${id || nothing} role="heading" aria-level=${level(headingLevel) + 1} tabindex="-1">
    ${text}
  </div>`;
}

/** A heading within a list, `depth` levels below the heading of the step. */
export function listHeading({ headingLevel }: OkienkoElement, text: unknown, depth: number, id = ""): TemplateResult {
  const depthOfAll = Math.min(level(headingLevel) + depth, 6);
  return html`<div class="label" id=${id || nothing} role="heading" aria-level=${depthOfAll}>${text}</div>`;
}

// a wrong heading-level falls back to 2: the host's page owns level 1
function level(wanted: number): number {
  return wanted > 1 && wanted < 6 ? Math.floor(wanted) : 2;
}
