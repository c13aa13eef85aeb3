import type { Place } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { textField } from "../shared/text-field.ts";
import type { Draft } from "./draft.ts";
import type { PlaceChoice } from "./place-choice.ts";
import { pointText } from "./read-point.ts";

/** Where: an address, one of the places that were found, here, coordinates, or a press on the map. */
export function placeStep(draft: Draft): TemplateResult {
  const { host, place, flow } = draft;
  const { text } = host;
  const isRequired = flow.category!.location === "required";
  return html`${errorSummary(host, flow.errors)} ${isRequired ? "" : html`<p>${text("report.placeOptional")}</p>`}
    <form novalidate @submit=${(event: Event) => (event.preventDefault(), void draft.submit())}>
      ${textField({
        id: "address",
        label: text("report.address"),
        hint: text("report.addressHint"),
        value: place.typed,
        error: flow.errors["address"],
        required: isRequired,
        onInput: (typed) => place.type(typed),
      })}
      <div role="status">${place.notice ? html`<p>${text(place.notice)}</p>` : foundLine(place)}</div>
      ${foundList(place)}
      <p class="links">
        ${
          host.staff
            ? ""
            : html`<button part="button" type="button" @click=${() => place.takeHere()}>${text("report.here")}</button>`
        }
        <button part="button" type="button" aria-expanded=${place.map.isOpen} @click=${() => place.turnMap()}>
          ${text("report.map")}
        </button>
      </p>
      ${place.map.content()} ${chosen(draft)}
      <button part="button primary">${text("common.continue")}</button>
    </form>`;
}

function foundLine({ host, found }: PlaceChoice): TemplateResult | "" {
  if (!found) return "";
  return html`<p>${host.text(found.length ? "report.placesFound" : "report.noPlaces", { count: found.length })}</p>`;
}

function foundList(place: PlaceChoice): TemplateResult | "" {
  if (!place.found?.length) return "";
  return html`<fieldset>
    <legend class="label">${place.host.text("report.meant")}</legend>
    ${place.found.map((it, index) => choice(place, it, index))}
  </fieldset>`;
}

function choice(place: PlaceChoice, { name, location }: Place, index: number): TemplateResult {
  const isChosen = place.typed === name && place.point?.lat === location.lat && place.point.lng === location.lng;
  return html`<label class="choice">
    <input
      type="radio"
      name="found"
      id="found-${index}"
      .checked=${isChosen}
      @change=${() => place.take(location, name)}
    /><span>${name}</span>
  </label>`;
}

// its place is there before its words, so that they are read
function chosen({ host, place, flow }: Draft): TemplateResult {
  const { point, accuracy, outside } = place;
  // with the point goes what was wrong with it
  const forget = () => ((flow.errors = {}), place.removePoint());
  const remove = html`<button part="button" type="button" @click=${forget}>${host.text("report.removePoint")}</button>`;
  return html`<div class="chosen-point">
    <div role="status">
      ${point && html`<p>${host.text("report.point")} <strong>${pointText(point)}</strong></p>`}
      ${accuracy === undefined ? "" : html`<p class="hint">${host.text("report.accuracy", { count: accuracy })}</p>`}
      ${outside && html`<p class="wrong">${outside}</p>`}
    </div>
    ${point && remove}
  </div>`;
}
