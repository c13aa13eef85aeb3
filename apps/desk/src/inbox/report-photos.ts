import type { DeskPhoto } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import "./redaction-editor.ts";
import type { Box } from "./photo-boxes.ts";

/** What is done with one of the photos. */
export interface PhotoUse {
  readonly id: string;
  readonly use: "large" | "cover" | "remove";
}

/** The photos of a report, and what is done with one of them. */
interface Photos {
  readonly photos: readonly DeskPhoto[];
  readonly mayChange: boolean;
  readonly used: PhotoUse | null;
  readonly turn: (use: PhotoUse | null) => void;
  readonly cover: (photo: DeskPhoto, boxes: readonly Box[]) => void;
  readonly remove: (photo: DeskPhoto) => void;
}

/** Each photo small, with what can be done with it; one of them large, covered in part, or removed for good. */
export function reportPhotos(all: Photos): TemplateResult | typeof nothing {
  if (all.photos.length === 0) return nothing;
  const used = all.photos.find(({ id }) => id === all.used?.id);
  return html`<h2>${text("case.photos")}</h2>
    <ul class="case-photos">
      ${all.photos.map((it, index) => html`<li>${small(all, it, String(index + 1))}</li>`)}
    </ul>
    ${used && all.used ? large(all, used, all.used.use) : nothing}`;
}

function small({ used, turn, mayChange }: Photos, { id, thumbnail }: DeskPhoto, number: string): TemplateResult {
  const opener = (use: PhotoUse["use"], words: string) => {
    const isOpen = used?.id === id && used.use === use;
    return html`<button
      aria-expanded=${isOpen}
      data-photo="${id}-${use}"
      @click=${() => turn(isOpen ? null : { id, use })}
    >
      ${words}
    </button>`;
  };
  return html`<img src=${thumbnail} alt=${text("case.photo", { number })} />
    <div class="actions">
      ${opener("large", text("photo.large", { number }))}
      ${
        mayChange
          ? html`${opener("cover", text("photo.cover", { number }))}
            ${opener("remove", text("photo.remove", { number }))}`
          : nothing
      }
    </div>`;
}

function large({ turn, cover, remove }: Photos, photo: DeskPhoto, use: PhotoUse["use"]): TemplateResult {
  if (use === "large")
    return html`<img
      class="case-large"
      src=${photo.url}
      width=${photo.width}
      height=${photo.height}
      alt=${text("photo.largeAlt")}
    />`;
  if (use === "remove")
    return html`<div class="case-form">
      <p tabindex="-1" id="photo-use">${text("photo.removeText")}</p>
      <div class="actions">
        <button class="danger" @click=${() => remove(photo)}>${text("photo.removeNow")}</button>
        <button @click=${() => turn(null)}>${text("inbox.cancel")}</button>
      </div>
    </div>`;
  return html`<section class="case-form" aria-label=${text("redaction.title")}>
    <h3 tabindex="-1" id="photo-use">${text("redaction.title")}</h3>
    <desk-redaction
      .photo=${photo}
      @boxes-drawn=${({ boxes }: Event & { boxes: readonly Box[] }) => cover(photo, boxes)}
      @redaction-left=${() => turn(null)}
    ></desk-redaction>
  </section>`;
}
