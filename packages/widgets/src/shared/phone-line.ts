import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "./okienko-element.ts";

/** The phone of the city and its hours, once they have come. */
export function phoneLine({ text, city }: OkienkoElement): TemplateResult | "" {
  if (!city) return "";
  const { phone, hours } = city.contact;
  return html`<p>${text("common.call")} <a href="tel:${phone.replace(/[^+\d]/g, "")}">${phone}</a>, ${hours}</p>`;
}
