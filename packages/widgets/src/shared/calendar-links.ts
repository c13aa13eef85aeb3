import type { Visit } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { subheading } from "./heading.ts";
import type { OkienkoElement } from "./okienko-element.ts";

/** The ways of a visit into a calendar: a file, Google, Outlook, a subscription. */
export function calendarLinks(
  host: OkienkoElement,
  { calendar, google, outlook, subscribe }: Visit["links"],
): TemplateResult {
  const { text } = host;
  return html`${subheading(host, text("booking.addToCalendar"), "calendars")}
    <ul class="links">
      <li><a href=${calendar}>${text("booking.calendarFile")}</a></li>
      <li><a href=${google}>${text("booking.google")}</a></li>
      <li><a href=${outlook}>${text("booking.outlook")}</a></li>
      <li><a href=${subscribe}>${text("booking.subscribe")}</a></li>
    </ul>`;
}
