import type { Problem, SentPhoto } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { api } from "../addresses.ts";
import { Refused } from "../ask.ts";
import type { DeskPage } from "../desk-page.ts";
import { text } from "../texts/texts.ts";

const most = 5;

/** Photos that are sent at once when they are chosen, and named by the form later. */
export class ChosenPhotos {
  readonly #page: DeskPage;
  #photos: readonly SentPhoto[] = [];

  constructor(page: DeskPage) {
    this.#page = page;
  }

  get ids(): string[] {
    return this.#photos.map(({ id }) => id);
  }

  clear(): void {
    this.#photos = [];
  }

  /** The field of a form. */
  field(): TemplateResult {
    return html`<div class="field wide">
      <label for="proof">${text("case.photos")}</label>
      <span class="hint" id="proof-hint">${text("case.photosHint")}</span>
      <input
        id="proof"
        type="file"
        accept="image/jpeg,image/png,image/webp"
        multiple
        aria-describedby="proof-hint"
        ?disabled=${this.#photos.length >= most}
        @change=${this.#take}
      />
      <ul class="case-photos">
        ${this.#photos.map(
          ({ id, thumbnail }, index) =>
            html`<li>
              <img src=${thumbnail} alt=${text("case.photo", { number: String(index + 1) })} />
              <button type="button" @click=${() => this.#drop(id)}>
                ${text("case.photoDrop", { number: String(index + 1) })}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  readonly #take = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])].slice(0, most - this.#photos.length);
    void this.#page.attempt(async () => {
      for (const file of files) this.#photos = [...this.#photos, await sendPhoto(file)];
      input.value = "";
    });
  };

  #drop(id: string): void {
    this.#photos = this.#photos.filter((it) => it.id !== id);
    this.#page.requestUpdate();
    this.#page.querySelector<HTMLElement>("#proof")?.focus();
  }
}

async function sendPhoto(file: File): Promise<SentPhoto> {
  const body = new FormData();
  body.append("photo", file);
  const answer = await fetch(`${api}photos`, { method: "POST", body }).catch(() => {
    throw new Refused({ code: "no-answer" });
  });
  const photo: unknown = await answer.json().catch(() => ({ code: "no-answer" }));
  if (!answer.ok) throw new Refused(photo as Problem);
  return photo as SentPhoto;
}
