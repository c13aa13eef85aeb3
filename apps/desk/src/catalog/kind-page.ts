import type { CatalogList, CatalogOverview, CatalogRow } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { counted, language, text, time } from "../texts/texts.ts";
import "./catalog.css";
import { kindName, newName } from "./names.ts";
import { isConfined } from "./savable.ts";

const orders = ["city", "name", "changed"] as const;

/** The entries of one kind: to be found, opened and begun. */
class KindPage extends DeskPage {
  #list: CatalogList = { kind: "", rows: [], removed: [] };
  #mayCreate = false;
  #wanted = "";
  #order: (typeof orders)[number] = "city";

  override get heading(): string {
    return kindName(this.params["kind"]!);
  }

  protected override async load(): Promise<void> {
    const kind = this.params["kind"]!;
    const [list, { kinds }] = await Promise.all([
      ask<CatalogList>("GET", `desk/catalog/${kind}`),
      ask<CatalogOverview>("GET", "desk/catalog"),
    ]);
    this.#list = list;
    this.#mayCreate = kinds.some((it) => it.kind === kind && it.mayCreate);
  }

  protected override content(): TemplateResult {
    const { kind, removed } = this.#list;
    const rows = this.#found();
    return html`<p><a href=${to("catalog")}>${text("catalog.back")}</a></p>
      ${this.#mayCreate ? html`<p><a class="button primary" href=${to(`catalog/${kind}/new`)}>${newName(kind)}</a></p>` : nothing}
      <div class="actions" role="search">
        <div class="field">
          <label for="wanted">${text("catalog.search")}</label>
          <input id="wanted" type="search" @input=${this.#search} />
        </div>
        <div class="field">
          <label for="order">${text("catalog.order")}</label>
          <select id="order" @change=${this.#sort}>
            ${orders.map((it) => html`<option value=${it}>${text(`catalog.order.${it}`)}</option>`)}
          </select>
        </div>
      </div>
      <p role="status">${counted("catalog.count", rows.length)}</p>
      <ul class="rows">
        ${rows.map((it) => this.#row(it))}
      </ul>
      ${removed.length > 0 ? this.#removed() : nothing}`;
  }

  #row({ id, name, detail, withdrawn, mayChange, changedAt, changedBy }: CatalogRow): TemplateResult {
    return html`<li>
      <a href=${to(`catalog/${this.#list.kind}/${id}`)}><bdi>${name || id}</bdi></a>
      ${withdrawn ? html`<strong> · ${text("catalog.withdrawn")}</strong>` : nothing}
      ${mayChange || !isConfined() ? nothing : html`<span class="hint"> · ${text("catalog.lookOnly")}</span>`}
      <p class="hint">
        ${detail}${changedAt ? html`${detail ? html`<br />` : nothing}${text("catalog.changed", { date: time(changedAt), name: changedBy ?? text("catalog.operator") })}` : nothing}
      </p>
    </li>`;
  }

  #removed(): TemplateResult {
    return html`<details>
      <summary>${text("catalog.removedOnes")}</summary>
      <ul class="rows">
        ${this.#list.removed.map(
          ({ id, name, changedAt, changedBy }) =>
            html`<li>
              <a href=${to(`catalog/${this.#list.kind}/${id}`)}><bdi>${name || id}</bdi></a>
              <p class="hint">
                ${changedAt ? text("catalog.changed", { date: time(changedAt), name: changedBy ?? text("catalog.operator") }) : nothing}
              </p>
            </li>`,
        )}
      </ul>
    </details>`;
  }

  #found(): readonly CatalogRow[] {
    const words = plain(this.#wanted).split(/\s+/);
    const found = this.#list.rows.filter((it) => {
      const said = plain(`${it.id} ${it.name} ${it.detail}`);
      return words.every((word) => said.includes(word));
    });
    if (this.#order === "name") return found.toSorted((a, b) => a.name.localeCompare(b.name, language));
    if (this.#order === "changed") return found.toSorted((a, b) => b.revision - a.revision);
    return found;
  }

  readonly #search = (event: Event): void => {
    this.#wanted = (event.target as HTMLInputElement).value;
    this.requestUpdate();
  };

  readonly #sort = (event: Event): void => {
    this.#order = (event.target as HTMLSelectElement).value as (typeof orders)[number];
    this.requestUpdate();
  };
}

/** Without capitals and accents: who looks for `debiec` means Dębiec. */
function plain(said: string): string {
  return said.toLowerCase().replaceAll("ł", "l").normalize("NFD").replaceAll(/\p{M}/gu, "").trim();
}

customElements.define("desk-catalog-kind", KindPage);
