import { html, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import type { DrawnBoxes } from "./drawn-boxes.ts";
import type { Box, Size } from "./photo-boxes.ts";

/** What is done with a box by its fields. */
export interface BoxHands {
  readonly set: (index: number, edge: keyof Box, value: number) => void;
  readonly choose: (index: number) => void;
  readonly remove: (index: number) => void;
}

const edges = ["x", "y", "width", "height"] as const;

/** A box in numbers, for whoever cannot or does not want to draw. */
export function boxFields(box: Box, index: number, { set, choose, remove }: BoxHands): TemplateResult {
  const number = String(index + 1);
  const typed = (edge: keyof Box) => (event: Event) =>
    set(index, edge, (event.target as HTMLInputElement).valueAsNumber);
  return html`<fieldset @focusin=${() => choose(index)}>
    <legend>${text("redaction.box", { number })}</legend>
    <div class="redaction-numbers">
      ${edges.map(
        (edge) =>
          html`<label
            >${text(`redaction.${edge}`)} <input type="number" .value=${String(box[edge])} @change=${typed(edge)} />
          </label>`,
      )}
    </div>
    <button type="button" @click=${() => remove(index)}>${text("redaction.remove", { number })}</button>
  </fieldset>`;
}

/** Where the chosen box is, in words. */
export function boxWords({ current, chosen }: DrawnBoxes, { width, height }: Size): string {
  if (!current) return text("redaction.none");
  const share = (part: number, whole: number) => `${Math.round((part / whole) * 100)}`;
  return text("redaction.said", {
    number: String(chosen + 1),
    x: share(current.x, width),
    y: share(current.y, height),
    width: share(current.width, width),
    height: share(current.height, height),
  });
}
