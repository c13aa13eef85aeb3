import { html, nothing, type TemplateResult } from "lit";
import { api } from "../addresses.ts";
import { text } from "../texts/texts.ts";

/** What is printed: these codes, so large, in one language. */
export interface Sheet {
  readonly codes: readonly string[];
  readonly size: "small" | "large";
  readonly language: string;
  /** Of the file. */
  readonly name: string;
}

const perPage = { small: 4, large: 1 } as const;

/** The address of the sheet: a page as a picture, or all of it as PDF. */
function addressOf({ codes, size, language }: Sheet, file: string, page?: number): string {
  const query = new URLSearchParams({ codes: codes.join(","), size, language, ...(page && { page: String(page) }) });
  return `${api}desk/stickers/${file}?${query}`;
}

/** The pages as they will be printed, and the ways to have them on paper. */
export function sheetView(sheet: Sheet): TemplateResult {
  const pages = Math.ceil(sheet.codes.length / perPage[sheet.size]);
  return html`<section class="sheet" id="sheet" tabindex="-1" aria-label=${text("stickers.sheet")}>
    <div class="actions">
      <button class="primary" @click=${() => print()}>${text("stickers.print")}</button>
      <a class="button" href=${addressOf(sheet, "sheet.pdf")} download=${sheet.name}>${text("stickers.pdf")}</a>
    </div>
    <p class="hint">${text("stickers.printHint")}</p>
    ${Array.from({ length: pages }, (_, turn) => {
      const codes = sheet.codes.slice(turn * perPage[sheet.size], (turn + 1) * perPage[sheet.size]);
      const alt = text("stickers.page", { page: String(turn + 1), codes: codes.join(", ") });
      return html`<img
        class="page"
        src=${addressOf(sheet, "sheet.svg", turn + 1)}
        alt=${alt}
        width="794"
        height="1123"
      />`;
    })}
    ${pages === 0 ? html`<p>${text("stickers.none")}</p>` : nothing}
  </section>`;
}
