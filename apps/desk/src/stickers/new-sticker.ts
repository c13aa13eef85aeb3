import { html, type TemplateResult } from "lit";
import type { DeskPage } from "../desk-page.ts";
import { choice, field } from "../field.ts";
import { text } from "../texts/texts.ts";

/** What a new sticker can be for. */
export interface Targets {
  readonly offices: readonly Named[];
  readonly departments: readonly Named[];
  readonly procedures: readonly Named[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const options = (all: readonly Named[]) => all.map(({ id, name }) => ({ id, label: name }));

/** Asks for what a new sticker needs; its code is made by the server. */
export function newSticker(page: DeskPage, targets: Targets, onSubmit: (event: Event) => void): TemplateResult {
  const any = { id: "", label: text("stickers.any") };
  return html`<details>
    <summary>${text("stickers.new")}</summary>
    <form @submit=${onSubmit} novalidate>
      ${choice(page, { name: "office", label: text("stickers.office"), options: options(targets.offices) })}
      ${choice(page, {
        name: "department",
        label: text("stickers.department"),
        options: [any, ...options(targets.departments)],
      })}
      ${choice(page, {
        name: "procedure",
        label: text("stickers.procedure"),
        options: [any, ...options(targets.procedures)],
      })}
      <label class="box"><input type="checkbox" name="now" value="now" checked />${text("stickers.now")}</label>
      ${field(page, { name: "place", label: text("stickers.place"), hint: text("stickers.placeHint") })}
      <button class="primary">${text("stickers.make")}</button>
    </form>
  </details>`;
}
