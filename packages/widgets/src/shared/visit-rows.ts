import type { Visit } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "./okienko-element.ts";

/** One line of a summary of a visit. */
export function row(label: string, value: unknown, part?: string): TemplateResult {
  return part
    ? html`<dt>${label}</dt>
        <dd part=${part}>${value}</dd>`
    : html`<dt>${label}</dt>
        <dd>${value}</dd>`;
}

/** Day and time of a visit. */
export function whenRow({ text, dates }: OkienkoElement, start: string): TemplateResult {
  return row(text("booking.when"), `${dates.full(start)}, ${dates.time(start)}`);
}

/** The office of a visit, with its address and the route to it on a map. */
export function placeRow(host: OkienkoElement, office: string): TemplateResult {
  const place = host.officeOf(office);
  const where =
    place && html`, ${place.address}<br /><a href=${routeTo(place.location)}>${host.text("booking.map")}</a>`;
  return row(host.text("common.office"), html`<span>${host.officeName(office)}${where}</span>`);
}

/** The code for the day of the visit, to be read out or scanned. */
export function checkInRow({ text }: OkienkoElement, { checkInCode, links }: Visit): TemplateResult {
  const picture = html`<img
    src=${links.qr}
    width="160"
    height="160"
    alt=${text("booking.qr", { code: checkInCode })}
  />`;
  const code = html`<span part="reference">${checkInCode}</span>
    <p class="hint">${text("booking.checkInHint")}</p>`;
  return row(
    text("booking.checkInCode"),
    html`<div>${code}</div>
      ${picture}`,
  );
}

/** The page of the place in the queue, where the page of the visit is; the secret stays behind the same `#`. */
export function ticketAddress({ manage }: Visit["links"]): string {
  return manage.replace(/\/visit\/(?=[^/]+$)/, "/ticket/");
}

// a link to follow, nothing is loaded from there
function routeTo({ lat, lng }: { lat: number; lng: number }): string {
  return `https://www.openstreetmap.org/directions?to=${lat}%2C${lng}#map=16/${lat}/${lng}`;
}
