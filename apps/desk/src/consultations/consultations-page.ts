import type { DeskConsultationList, DeskConsultationRow } from "@okienko/contract";
import { html, nothing, type TemplateResult } from "lit";
import { to } from "../addresses.ts";
import { ask } from "../ask.ts";
import { DeskPage } from "../desk-page.ts";
import { mayOpen } from "../session.ts";
import { day, text } from "../texts/texts.ts";

/** What one's departments ask residents, newest first. */
class ConsultationsPage extends DeskPage {
  override readonly heading = text("consult.title");
  #rows: readonly DeskConsultationRow[] = [];

  protected override async load(): Promise<void> {
    this.#rows = (await ask<DeskConsultationList>("GET", "desk/consultations")).consultations;
  }

  protected override content(): TemplateResult {
    const columns = ["question", "state", "days", "department", "participants"] as const;
    return html`${
      mayOpen(["manager", "administrator"])
        ? html`<p><a class="button primary" href=${to("consultations/new")}>${text("consult.new")}</a></p>`
        : nothing
    }
    ${
      this.#rows.length === 0
        ? html`<p>${this.busy ? nothing : text("consult.none")}</p>`
        : html`<div class="table" role="region" tabindex="0" aria-label=${this.heading}>
            <table>
              <thead>
                <tr>
                  ${columns.map((it) => html`<th scope="col">${text(`consult.${it}`)}</th>`)}
                </tr>
              </thead>
              <tbody>
                ${this.#rows.map(row)}
              </tbody>
            </table>
          </div>`
    }`;
  }
}

function row(it: DeskConsultationRow): TemplateResult {
  const isUnexplained = it.phase === "closed" && !it.answered;
  return html`<tr>
    <th scope="row"><a href=${to(`consultations/${it.id}`)}>${it.title}</a></th>
    <td>${text(`consult.phase.${it.phase}`)}${isUnexplained ? html`<br />${text("consult.unexplained")}` : nothing}</td>
    <td>${day(it.opensOn)} – ${day(it.closesOn)}</td>
    <td>${it.departmentName}</td>
    <td>${it.participants}</td>
  </tr>`;
}

customElements.define("desk-consultations", ConsultationsPage);
