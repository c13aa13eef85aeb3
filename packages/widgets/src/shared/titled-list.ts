import { html, type TemplateResult } from "lit";
import { subheading } from "./heading.ts";
import type { OkienkoElement } from "./okienko-element.ts";

/** A list under its heading; nothing when it is empty. */
export function titledList(host: OkienkoElement, title: string, entries: readonly unknown[] = []): TemplateResult | "" {
  return entries.length
    ? html`${subheading(host, title)}
        <ul>
          ${entries.map((entry) => html`<li>${entry}</li>`)}
        </ul>`
    : "";
}
