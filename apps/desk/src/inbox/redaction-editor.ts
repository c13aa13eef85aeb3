import type { Photo } from "@okienko/contract";
import {
  html,
  LitElement,
  nothing,
  svg,
  type PropertyDeclarations,
  type SVGTemplateResult,
  type TemplateResult,
} from "lit";
import { text } from "../texts/texts.ts";
import { type BoxHands, boxFields, boxWords } from "./box-fields.ts";
import { DrawnBoxes } from "./drawn-boxes.ts";
import type { Box, Point } from "./photo-boxes.ts";

/** Dispatched when the boxes over a photo are to be kept. */
class BoxesDrawnEvent extends Event {
  readonly boxes: readonly Box[];

  constructor(boxes: readonly Box[]) {
    super("boxes-drawn");
    this.boxes = boxes;
  }
}

/** A photo over which boxes are drawn, by pointer or by keyboard; numbers say where each of them is. */
class RedactionEditor extends LitElement {
  static override properties: PropertyDeclarations = { photo: { attribute: false } };

  declare photo: Photo;
  #drawn: DrawnBoxes | undefined;
  #isPreview = false;

  get #boxes(): DrawnBoxes {
    return (this.#drawn ??= new DrawnBoxes(this.photo));
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected override render(): TemplateResult {
    const { all } = this.#boxes;
    return html`<p id="redaction-hint">${text("redaction.hint")}</p>
      ${this.#picture()}
      <p role="status" class="hint">${boxWords(this.#boxes, this.photo)}</p>
      <div class="actions">
        <button type="button" @click=${this.#add}>${text("redaction.add")}</button>
        <button type="button" aria-pressed=${this.#isPreview} @click=${this.#togglePreview}>
          ${text("redaction.preview")}
        </button>
      </div>
      ${all.map((box, index) => boxFields(box, index, this.#hands))}
      <div class="actions">
        <button type="button" class="primary" ?disabled=${all.length === 0} @click=${this.#finish}>
          ${text("redaction.save")}
        </button>
        <button type="button" @click=${() => this.dispatchEvent(new Event("redaction-left"))}>
          ${text("inbox.cancel")}
        </button>
      </div>`;
  }

  #picture(): TemplateResult {
    const { width, height, url } = this.photo;
    // no style attributes: the units of the drawing are the pixels of the photo
    return html`<div
      class="redaction ${this.#isPreview ? "covered" : ""}"
      role="application"
      tabindex="0"
      aria-label=${text("redaction.photo")}
      aria-describedby="redaction-hint"
      @keydown=${this.#key}
    >
      <svg
        viewBox="0 0 ${width} ${height}"
        aria-hidden="true"
        @pointerdown=${this.#press}
        @pointermove=${this.#pull}
        @pointerup=${this.#lift}
        @pointercancel=${this.#lift}
      >
        <image href=${url} width=${width} height=${height} />
        ${this.#boxes.all.map((box, index) => this.#box(box, index))} ${this.#handle()}
      </svg>
    </div>`;
  }

  #box({ x, y, width, height }: Box, index: number): SVGTemplateResult {
    const looks = index === this.#boxes.chosen ? "box-drawn chosen" : "box-drawn";
    return svg`<rect class=${looks} data-index=${index} x=${x} y=${y} width=${width} height=${height} />`;
  }

  /** The corner by which the chosen box is pulled. */
  #handle(): SVGTemplateResult | typeof nothing {
    const box = this.#boxes.current;
    if (!box || this.#isPreview) return nothing;
    const size = Math.max(this.photo.width, this.photo.height) / 30;
    const [x, y] = [box.x + box.width - size / 2, box.y + box.height - size / 2];
    return svg`<rect class="handle" x=${x} y=${y} width=${size} height=${size} />`;
  }

  readonly #hands: BoxHands = {
    set: (index, edge, value) => {
      this.#boxes.set(index, edge, value);
      this.requestUpdate();
    },
    choose: (index) => {
      this.#boxes.choose(index);
      this.requestUpdate();
    },
    remove: (index) => {
      this.#boxes.remove(index);
      this.#focusPicture();
    },
  };

  readonly #add = (): void => {
    this.#boxes.add();
    this.#focusPicture();
  };

  readonly #togglePreview = (): void => {
    this.#isPreview = !this.#isPreview;
    this.requestUpdate();
  };

  readonly #finish = (): void => {
    const drawn = new BoxesDrawnEvent(this.#boxes.all);
    this.dispatchEvent(drawn);
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (!this.#boxes.press(event.key, event.shiftKey)) return;
    event.preventDefault();
    this.requestUpdate();
  };

  readonly #press = (event: PointerEvent): void => {
    const { dataset, classList } = event.target as SVGElement;
    const index = dataset["index"];
    if (index !== undefined) this.#boxes.choose(Number(index));
    const way = classList.contains("handle") ? "pull" : index === undefined ? "draw" : "push";
    this.#boxes.take(this.#pointOf(event), way);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    this.requestUpdate();
  };

  readonly #pull = (event: PointerEvent): void => {
    if (this.#boxes.follow(this.#pointOf(event))) this.requestUpdate();
  };

  readonly #lift = (): void => this.#boxes.drop();

  #pointOf({ clientX, clientY }: PointerEvent): Point {
    const frame = this.querySelector("svg")!.getBoundingClientRect();
    const { width, height } = this.photo;
    return { x: ((clientX - frame.x) / frame.width) * width, y: ((clientY - frame.y) / frame.height) * height };
  }

  #focusPicture(): void {
    this.requestUpdate();
    this.querySelector<HTMLElement>(".redaction")?.focus();
  }
}

customElements.define("desk-redaction", RedactionEditor);

declare global {
  interface HTMLElementEventMap {
    "boxes-drawn": BoxesDrawnEvent;
  }
}
