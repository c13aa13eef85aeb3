import type { ReportSummary } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { listHeading } from "../shared/heading.ts";
import { meTooForm } from "../shared/me-too-form.ts";
import type { Draft } from "./draft.ts";
import type { Neighbours } from "./neighbours.ts";

/** What is already reported near the place: "me too", or go on with a report of one's own. */
export function nearStep(draft: Draft): TemplateResult {
  const { host, neighbours } = draft;
  return html`<p>${host.text("report.nearHint")}</p>
    <ul class="list">
      ${neighbours.found.map((report) => item(neighbours, report))}
    </ul>
    <button part="button primary" @click=${() => draft.submit()}>${host.text("report.another")}</button>`;
}

/** It is left to the report of somebody else, whose news will come by mail. */
export function followedStep({ host, neighbours }: Draft): TemplateResult {
  const { text } = host;
  const { reference, links } = neighbours.chosen!;
  return html`<div class="notice success" part="notice">
      <p>${text("report.followed", { email: neighbours.meToo.asked! })}</p>
    </div>
    <p class="links"><a href=${links.page}>${text("report.page", { reference })}</a></p>`;
}

function item(neighbours: Neighbours, report: ReportSummary): TemplateResult {
  const { host, meToo } = neighbours;
  const { text, dates } = host;
  const { reference, excerpt, address, distance, state, sentAt, photo, followers, links } = report;
  const facts = [
    text(`common.state-${state}`),
    text("report.sentOn", { day: dates.short(sentAt) }),
    followers ? text("report.followers", { count: followers }) : "",
  ];
  return html`<li class="photo" part="neighbour">
    ${photo ? html`<img src=${photo.thumbnail} alt=${text("report.photoOf", { reference })} />` : ""}
    <div>
      ${listHeading(host, excerpt ?? report.category.name, 1)}
      <p>
        ${distance === null ? "" : text("report.away", { count: distance })}${distance !== null && address ? ", " : ""}<bdi
          >${address}</bdi
        ><br />
        ${facts.filter(Boolean).join(" · ")}
      </p>
      <p class="links"><a href=${links.page}>${text("report.page", { reference })}</a></p>
      ${meTooForm(meToo, reference)}
    </div>
  </li>`;
}
