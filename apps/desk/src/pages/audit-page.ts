import type { AuditEntry, AuditPage as Entries, AuditProof } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { field } from "../field.ts";
import { counted, text, time } from "../texts/texts.ts";

/** Who did what, newest first. */
class AuditPage extends DeskPage {
  override readonly heading = text("audit.title");
  #entries: readonly AuditEntry[] = [];
  #next: string | null = null;
  #filter: Record<string, string> = {};
  #proof: AuditProof | null = null;

  protected override load(): Promise<void> {
    return this.#fetch();
  }

  protected override content(): TemplateResult {
    return html`<p><button @click=${this.#check}>${text("audit.check")}</button></p>
      ${this.#proof ? proof(this.#proof) : nothing}
      <form class="actions" @submit=${this.#narrow}>
        ${field(this, { name: "action", label: text("audit.actionFilter"), autocomplete: "off" })}
        ${field(this, { name: "subject", label: text("audit.subjectFilter"), autocomplete: "off" })}
        <button>${text("audit.show")}</button>
      </form>
      <div class="table" role="region" tabindex="0" aria-label=${this.heading}>
        <table>
          <thead>
            <tr>
              ${(["at", "actor", "action", "subject", "change"] as const).map(
                (it) => html`<th scope="col">${text(`audit.${it}`)}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${this.#entries.map(row)}
          </tbody>
        </table>
      </div>
      ${
        this.#next
          ? html`<button @click=${this.#older}>${text("audit.older")}</button>`
          : html`<p>${this.busy ? nothing : text("audit.end")}</p>`
      }`;
  }

  readonly #check = (): void => {
    void this.attempt(async () => {
      this.#proof = await ask<AuditProof>("GET", "desk/audit/proof");
      if (this.#proof.isWhole) this.notice = text("audit.whole");
    }).then(() => this.querySelector<HTMLElement>("#proof")?.focus());
  };

  readonly #narrow = (event: Event): void => {
    const given = Object.entries(this.values(event)).filter(([, value]) => value !== "");
    this.#filter = Object.fromEntries(given);
    void this.attempt(async () => {
      await this.#fetch();
      this.notice = counted("audit.lines", this.#entries.length);
    });
  };

  readonly #older = (): void => {
    const before = this.#next ?? "";
    const count = this.#entries.length;
    const show = () => this.querySelectorAll<HTMLElement>("tbody th")[count]?.focus();
    void this.attempt(() => this.#fetch(before)).then((isDone) => isDone && show());
  };

  async #fetch(before?: string): Promise<void> {
    const query = new URLSearchParams({ ...this.#filter, ...(before && { before }) });
    const { entries, next } = await ask<Entries>("GET", `desk/audit?${query}`);
    this.#entries = before ? [...this.#entries, ...entries] : entries;
    this.#next = next;
  }
}

function proof({ isWhole, lines, waiting, seals, head, erased, faults }: AuditProof): TemplateResult {
  return html`<section id="proof" tabindex="-1" class="notice ${isWhole ? "success" : "error"}">
    <h2>${text(isWhole ? "audit.whole" : "audit.broken")}</h2>
    <p>${counted("audit.lines", lines)} · ${counted("audit.seals", seals)} · ${counted("audit.waiting", waiting)}</p>
    ${erased ? html`<p>${counted("audit.erased", erased.lines, { date: time(erased.until) })}</p>` : nothing}
    ${head ? html`<p>${text("audit.head", { number: String(head.number), date: time(head.at) })}<br /><code>${head.hash}</code></p>` : nothing}
    <ul>
      ${faults.map(({ code, seal }) => html`<li>${text(`audit.fault.${code}`, { seal: String(seal) })}</li>`)}
    </ul>
  </section>`;
}

function row({ at, actor, actorName, action, subject, before, after }: AuditEntry): TemplateResult {
  const change = [before, after].map((it) => (it === null ? "–" : JSON.stringify(it))).join(" → ");
  return html`<tr>
    <th scope="row" tabindex="-1">${time(at)}</th>
    <td>${actorName ?? actor}</td>
    <td>${action}</td>
    <td>${subject}</td>
    <td class="states">${before === null && after === null ? "" : change}</td>
  </tr>`;
}

customElements.define("desk-audit", AuditPage);
