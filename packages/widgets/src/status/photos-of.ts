import type { Photo } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import type { OkienkoElement } from "../shared/okienko-element.ts";

/** Photos in small, each a link to the whole of it; `when` tells those of one day from others. */
export function photosOf(
  { text }: OkienkoElement,
  reference: string,
  photos: readonly Photo[],
  when = "",
): TemplateResult | "" {
  if (!photos.length) return "";
  const name = [text("report.photoOf", { reference }), when].filter(Boolean).join(", ");
  return html`<p class="photos">
    ${photos.map(
      ({ url, thumbnail }, index) =>
        html`<a href=${url}><img part="photo" src=${thumbnail} alt="${name} (${index + 1})" /></a>`,
    )}
  </p>`;
}
