import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "../shared/okienko-element.ts";

/** Whom to call where it cannot wait for a report, in the words of the city, once they have come. */
export function emergencyLine({ city }: OkienkoElement): TemplateResult | "" {
  if (!city) return "";
  const { phone, text } = city.emergency;
  const link = html`<a href="tel:${phone}">${phone}</a>`;
  const [before = "", after] = text.split(phone, 2);
  return html`<p class="notice error" part="emergency">
    <span>${before}${after === undefined ? " " : ""}${link}${after}</span>
  </p>`;
}
