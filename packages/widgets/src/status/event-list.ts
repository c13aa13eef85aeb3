import type { Report, ReportEvent } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { subheading } from "../shared/heading.ts";
import type { OkienkoElement } from "../shared/okienko-element.ts";
import { photosOf } from "./photos-of.ts";

/** What has happened to a report, the first thing first. */
export function eventList(host: OkienkoElement, { reference, events }: Report): TemplateResult {
  return html`${subheading(host, host.text("status.story"))}
    <ol class="story">
      ${events.map((event) => item(host, reference, event))}
    </ol>`;
}

function item(host: OkienkoElement, reference: string, event: ReportEvent): TemplateResult {
  const { text, dates } = host;
  const { type, at, by, photos } = event;
  const what = text(`status.event-${type}`, { state: text(`common.state-${event.state}`) });
  return html`<li part="event">
    <strong>${what}</strong>, ${text(`status.by-${by}`)}
    <div class="hint"><time datetime=${at}>${dates.full(at)}, ${dates.time(at)}</time></div>
    ${event.text && html`<p class="words">${event.text}</p>`} ${photosOf(host, reference, photos, dates.full(at))}
  </li>`;
}
