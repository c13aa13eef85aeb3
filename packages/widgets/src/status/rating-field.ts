import { html, type TemplateResult } from "lit";
import type { Reply } from "./reply.ts";

const ratings = [1, 2, 3, 4, 5];

/** How well it was dealt with, from 1 to 5. */
export function ratingField(reply: Reply): TemplateResult {
  const { text } = reply.story.host;
  return html`<fieldset aria-describedby="rating-hint">
    <legend class="label">${text("status.rating")}</legend>
    <div id="rating-hint" class="hint">${text("status.ratingHint")}</div>
    <div class="links">${ratings.map((rating) => choice(reply, rating))}</div>
  </fieldset>`;
}

function choice(reply: Reply, rating: number): TemplateResult {
  return html`<label class="choice">
    <input
      type="radio"
      name="rating"
      .checked=${reply.rating === rating}
      @change=${() => (reply.rating = rating)}
    /><span>${rating}</span>
  </label>`;
}
