import type { DeskSticker, DeskStickerList, StickerCheck } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { choice, ticked } from "../field.ts";
import { mayOpen } from "../session.ts";
import { counted, day, language, text, time } from "../texts/texts.ts";
import { newSticker, type Targets } from "./new-sticker.ts";
import { sheetName } from "./sheet-name.ts";
import { type Sheet, sheetView } from "./sheet.ts";
import "./stickers.css";

const checks = ["printed", "hanging", "damaged", "missing"] as const;

/** The stickers of the city: where they hang, how often they are scanned, and sheets to print. */
class StickersPage extends DeskPage {
  override readonly heading = text("stickers.title");
  #stickers: readonly DeskSticker[] = [];
  #targets: Targets = { offices: [], departments: [], procedures: [] };
  #sheet: Sheet | null = null;

  protected override async load(): Promise<void> {
    await this.#fetch();
    const { offices } = await ask<Pick<Targets, "offices">>("GET", "offices");
    const { departments } = await ask<{ departments: Department[] }>("GET", "departments");
    const procedures = departments.flatMap(({ groups }) => groups.flatMap((it) => it.procedures));
    this.#targets = { offices, departments, procedures };
  }

  protected override content(): TemplateResult {
    const mayManage = mayOpen(["manager", "administrator"]);
    return html`<form class="stickers" @submit=${this.#show} novalidate>
        <div class="table" role="region" tabindex="0" aria-label=${this.heading}>
          <table>
            <thead>
              <tr>
                ${(["choose", "code", "opens", "office", "scans", "note", "actions"] as const).map(
                  (it) => html`<th scope="col">${text(`stickers.${it}`)}</th>`,
                )}
              </tr>
            </thead>
            <tbody>
              ${this.#stickers.map((it) => this.#row(it, mayManage))}
            </tbody>
          </table>
        </div>
        ${this.errors["codes"] ? html`<p class="wrong">${this.errors["codes"]}</p>` : nothing}
        <div class="actions">
          ${choice(this, {
            name: "size",
            label: text("stickers.size"),
            options: (["small", "large"] as const).map((id) => ({ id, label: text(`stickers.${id}`) })),
          })}
          ${choice(this, { name: "language", label: text("stickers.language"), value: language, options: languages() })}
          <button class="primary">${text("stickers.show")}</button>
        </div>
      </form>
      ${mayManage ? newSticker(this, this.#targets, this.#make) : nothing}
      ${this.#sheet ? sheetView(this.#sheet) : nothing}`;
  }

  #row(it: DeskSticker, mayManage: boolean): TemplateResult {
    const { code, withdrawn, opens, officeName, place, scans, note } = it;
    return html`<tr class=${withdrawn ? "withdrawn" : ""}>
      <td>
        ${
          withdrawn
            ? nothing
            : html`<input
                type="checkbox"
                name="codes"
                value=${code}
                aria-label=${text("stickers.chooseOne", { code })}
              />`
        }
      </td>
      <th scope="row">${code}${withdrawn ? html`<br />${text("stickers.withdrawn")}` : nothing}</th>
      <td>${opens}</td>
      <td>${officeName}${place ? html`<br />${place}` : nothing}</td>
      <td>
        ${counted("stickers.times", scans.total)}<br />
        ${counted("stickers.lately", scans.lately)}${scans.lastDay ? html`<br />${text("stickers.last", { date: day(scans.lastDay) })}` : nothing}
      </td>
      <td>${note ? noteText(note) : text("stickers.noNote")}</td>
      <td>${mayOpen(["clerk", "manager", "administrator"]) ? this.#actions(it, mayManage) : nothing}</td>
    </tr>`;
  }

  #actions({ code, withdrawn }: DeskSticker, mayManage: boolean): TemplateResult {
    const button = (label: string, act: () => void, isDanger = false) =>
      html`<button type="button" class=${isDanger ? "danger" : ""} aria-label="${label}: ${code}" @click=${act}>
        ${label}
      </button>`;
    return html`<details>
      <summary aria-label="${text("stickers.actions")}: ${code}">${text("stickers.actions")}</summary>
      <div class="actions">
        ${checks.map((kind) => button(text(`stickers.mark.${kind}`), () => this.#check(code, kind)))}
        ${
          mayManage && !withdrawn
            ? html`${button(text("stickers.replace"), () => this.#replace(code))}
              ${button(text("stickers.withdraw"), () => this.#withdraw(code), true)}`
            : nothing
        }
      </div>
    </details>`;
  }

  readonly #show = (event: Event): void => {
    const chosen = ticked(event.target, "codes");
    const { size, language } = this.values(event) as unknown as Sheet;
    const shown = this.#stickers.filter((it) => (chosen.length > 0 ? chosen.includes(it.code) : !it.withdrawn));
    const offices = shown.map(({ officeName }) => officeName);
    const city = document.querySelector("okienko-desk")?.getAttribute("city") ?? "";
    const name = sheetName(this.heading, offices, city, new Date().toISOString().slice(0, 10));
    this.#sheet = { codes: shown.map(({ code }) => code), size, language, name };
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>("#sheet")?.focus());
  };

  readonly #make = (event: Event): void => {
    const form = event.target as HTMLFormElement;
    const { office, department, procedure, now, place } = this.values(event);
    const wanted = { office, department: department || null, procedure: procedure || null, place: place || null };
    void this.#change(async () => {
      const { code } = await ask<DeskSticker>("POST", "desk/stickers", { ...wanted, now: now === "now" });
      form.reset();
      return text("stickers.made", { code });
    });
  };

  #check(code: string, kind: StickerCheck["kind"]): void {
    void this.#change(async () => {
      await ask("POST", `desk/stickers/${code}/checks`, { kind });
      return text("stickers.noted", { code });
    });
  }

  #withdraw(code: string): void {
    void this.#change(async () => {
      await ask("POST", `desk/stickers/${code}/withdrawal`);
      return text("stickers.isWithdrawn", { code });
    });
  }

  #replace(code: string): void {
    void this.#change(async () => {
      const { code: other } = await ask<DeskSticker>("POST", `desk/stickers/${code}/replacement`);
      return text("stickers.replacedBy", { code, other });
    });
  }

  async #change(act: () => Promise<string>): Promise<void> {
    await this.attempt(async () => {
      const notice = await act();
      await this.#fetch();
      this.notice = notice;
    });
  }

  async #fetch(): Promise<void> {
    this.#stickers = (await ask<DeskStickerList>("GET", "desk/stickers")).stickers;
  }
}

interface Department {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly { readonly procedures: readonly { readonly id: string; readonly name: string }[] }[];
}

function noteText({ kind, at, by, other }: NonNullable<DeskSticker["note"]>): string {
  return [text(`stickers.kind.${kind}`), other, time(at), by].filter(Boolean).join(", ");
}

function languages(): { id: string; label: string }[] {
  const spoken = document.querySelector("okienko-desk")?.getAttribute("languages") ?? language;
  const names = new Intl.DisplayNames([language], { type: "language" });
  return spoken.split(" ").map((id) => ({ id, label: names.of(id) ?? id }));
}

customElements.define("desk-stickers", StickersPage);
