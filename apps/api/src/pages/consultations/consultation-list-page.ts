import type { ConsultationSummary } from "@okienko/contract";
import { html } from "hono/html";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";

const phases = ["open", "coming", "closed"] as const;

/** What the city asks: now, soon, and what it has asked. */
export function consultationListPage(page: Page, all: readonly ConsultationSummary[]): Content {
  const { text, to } = page;
  const title = text("site.consultations");
  const body = html`<h1>${title}</h1>
    <p>${text("home.consultations")}</p>
    ${!all.some((it) => it.phase === "open") && html`<p role="status">${text("consultation.none")}</p>`}
    ${phases.map((phase) => group(page, phase, all))}
    ${page.catalog.file.reporting && html`<p><a href="${to("/ideas")}">${text("site.ideas")}</a></p>`}`;
  return { title, body };
}

function group(page: Page, phase: (typeof phases)[number], all: readonly ConsultationSummary[]): Html {
  const these = all.filter((it) => it.phase === phase);
  if (these.length === 0) return html``;
  return html`<h2>${page.text(`consultation.${phase}`)}</h2>
    <ul class="reports">
      ${these.map(
        (it) =>
          html`<li>
            <h3><a href="${page.to(`/consultations/${it.id}`)}" lang="${it.language}">${it.title}</a></h3>
            <p class="hint">
              ${it.department.name} ·
              ${whenOf(page, it)}${it.answered && html` · <strong>${page.text("consultation.answer")}</strong>`}
            </p>
          </li>`,
      )}
    </ul>`;
}

/** Until when, or since when, one can answer. */
export function whenOf({ text, dates }: Page, { phase, opensOn, closesOn }: ConsultationSummary): string {
  if (phase === "coming") return text("consultation.opensOn", { day: dates.full(opensOn) });
  return text(phase === "open" ? "consultation.closesOn" : "consultation.closedOn", { day: dates.full(closesOn) });
}
