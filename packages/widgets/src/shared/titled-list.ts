import { html, type TemplateResult } from "lit";
import { subheading } from "./heading.ts";
import type { OkienkoElement } from "./okienko-element.ts";

/** A list under its heading, numbered where the order matters; nothing when it is empty. */
export function titledList(
  host: OkienkoElement,
  title: string,
  entries: readonly unknown[] = [],
  numbered = false,
): TemplateResult | "" {
  const items = entries.map((entry) => html`<li>${entry}</li>`);
  if (!items.length) return "";
  return html`${subheading(host, title)}
  ${
    numbered
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`
  }`;
}
