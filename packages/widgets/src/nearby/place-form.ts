import { html, type TemplateResult } from "lit";
import { errorSummary } from "../shared/error-summary.ts";
import { textField } from "../shared/text-field.ts";
import type { PlaceSearch } from "./place-search.ts";

/** The field for a place, the places that may be meant, and "where I am". */
export function placeForm(place: PlaceSearch): TemplateResult {
  const { host, point } = place;
  const { text } = host;
  const error = place.error && text(place.error);
  return html`${errorSummary(host, error ? { place: error } : {})}
    <form novalidate role="search" @submit=${(event: Event) => (event.preventDefault(), void place.find())}>
      ${textField({
        id: "place",
        label: text("nearby.place"),
        hint: text("nearby.placeHint"),
        value: place.typed,
        error,
        onInput: (typed) => (place.typed = typed),
      })}
      <p class="links">
        <button part="button primary">${text("nearby.find")}</button>
        <button part="button" type="button" @click=${() => place.takeHere()}>${text("nearby.here")}</button>
        ${
          point &&
          html`<button part="button" type="button" @click=${() => place.take(undefined)}>
            ${text("nearby.everywhere")}
          </button>`
        }
      </p>
    </form>
    <div role="status">${place.notice ? html`<p>${text(place.notice)}</p>` : ""}</div>
    ${place.found.length ? foundList(place) : ""}`;
}

function foundList(place: PlaceSearch): TemplateResult {
  const { text } = place.host;
  return html`<p id="found" tabindex="-1">
      ${text("nearby.placesFound", { count: place.found.length })} ${text("report.meant")}
    </p>
    <ul class="list">
      ${place.found.map(
        ({ name, location }) =>
          html`<li><button part="place" @click=${() => place.take(location, name)}>${name}</button></li>`,
      )}
    </ul>`;
}
