import { html, nothing, type TemplateResult } from "lit";
import { metresBetween } from "../map/metres-between.ts";
import { errorSummary } from "../shared/error-summary.ts";
import type { Draft } from "./draft.ts";
import type { DraftPhoto, PhotoList } from "./photo-list.ts";
import { pointText } from "./read-point.ts";

// where HEIC is not named, phones that keep their photos so hand over JPEG
const types = "image/jpeg,image/png,image/webp";

/** Photos: chosen or taken, shown, removed, and the place that one of them suggests. */
export function photoStep(draft: Draft): TemplateResult {
  const { host, photos, flow } = draft;
  const { text } = host;
  const most = flow.category!.photos;
  return html`${errorSummary(host, flow.errors)} ${photoFields(photos, most)} ${suggestion(draft)}
    <button part="button primary" @click=${() => draft.submit()}>
      ${text(photos.photos.length ? "common.continue" : "report.noPhoto")}
    </button>`;
}

/** At most so many photos: ways to add them, and those that are there. */
export function photoFields(photos: PhotoList, most: number): TemplateResult {
  const { text } = photos.host;
  return html`<p>${text("report.photoHint", { count: most })}</p>
    ${photos.good.length < most ? pickers(photos, most) : html`<p id="photos-full" tabindex="-1">${text("report.photoFull")}</p>`}
    ${
      photos.photos.length
        ? html`<ul class="list">
            ${photos.photos.map((photo, index) => item(photos, photo, index))}
          </ul>`
        : ""
    }`;
}

function pickers(photos: PhotoList, most: number): TemplateResult {
  const { text } = photos.host;
  // a camera is at hand where fingers point
  const hasCamera = matchMedia("(pointer: coarse)").matches;
  return html`<div class="links">
    ${picker(photos, most, text("report.choosePhotos"), false)}
    ${hasCamera ? picker(photos, most, text("report.takePhoto"), true) : ""}
  </div>`;
}

function picker(photos: PhotoList, most: number, label: string, takes: boolean): TemplateResult {
  const open = (event: Event) => ((event.currentTarget as Element).nextElementSibling as HTMLInputElement).click();
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    input.value = ""; // the same photo may be chosen again
    void photos.host.attempt(() => photos.add(files, most));
  };
  return html`<span>
    <button part="button" id=${takes ? "take-photo" : "choose-photos"} @click=${open}>${label}</button>
    <input
      type="file"
      hidden
      accept=${types}
      ?multiple=${!takes}
      capture=${takes ? "environment" : nothing}
      @change=${chosen}
    />
  </span>`;
}

function item(photos: PhotoList, photo: DraftPhoto, index: number): TemplateResult {
  const { text } = photos.host;
  const { state, name, picture } = photo;
  const remove = `${text("report.removePhoto")}: ${text("report.photo", { count: index + 1 })}`;
  // the button is gone while it is sent
  const again = () => Promise.all([photos.send(photo), photos.host.focusOn(`#photo-${index}`)]);
  return html`<li class="photo" part="photo">
    ${picture && named(picture, `${text("report.photo", { count: index + 1 })}: ${name}`)}
    <div>
      <p id="photo-${index}" role="status" tabindex="-1">${name}<br />${words(photos, photo)}</p>
      ${state === "sending" ? html`<progress aria-label=${name}></progress>` : ""}
      <p class="links">
        ${state === "waiting" ? html`<button part="button" @click=${again}>${text("common.retry")}</button>` : ""}
        <button part="button" aria-label=${remove} @click=${() => photos.remove(photo)}>
          ${text("report.removePhoto")}
        </button>
      </p>
    </div>
  </li>`;
}

function named(picture: HTMLCanvasElement, name: string): HTMLCanvasElement {
  picture.role = "img";
  picture.ariaLabel = name;
  return picture;
}

function words({ host: { text } }: PhotoList, { state, problem }: DraftPhoto): TemplateResult {
  if (state === "failed") return html`<span class="wrong">${text(problem!)} ${text("report.photoLeftOut")}</span>`;
  return html`<span class="hint">${text(`report.photo-${state}`)}</span>`;
}

// only offered: a photo may have been taken elsewhere
function suggestion({ host, photos, place, flow }: Draft): TemplateResult {
  const { text } = host;
  const found = flow.category!.location === "none" ? undefined : photos.suggestion(place.point);
  const away = found && place.point && metresBetween(found, place.point);
  // both buttons go with the question
  const after = (action: () => void) => () => (action(), host.focusOn("[part~=primary]"));
  return html`<div role="status">
    ${
      found
        ? html`<div class="notice" part="notice">
            <p>
              ${text("report.suggested")}
              <strong>${pointText(found)}</strong>${away ? html`, ${text("report.away", { count: away })}` : ""}
            </p>
            <p class="links">
              <button part="button" @click=${after(() => place.take(found))}>${text("report.usePlace")}</button>
              <button part="button" @click=${after(() => photos.refuse(found))}>${text("report.keepPlace")}</button>
            </p>
          </div>`
        : ""
    }
  </div>`;
}
