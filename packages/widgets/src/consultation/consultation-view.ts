import type { Consultation } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { heading, subheading } from "../shared/heading.ts";
import { troubleNotice } from "../shared/trouble-notice.ts";
import { answerForm } from "./answer-form.ts";
import type { OkienkoConsultation } from "./consultation-element.ts";
import { resultsView } from "./results-view.ts";
import type { GivenAnswer } from "./given-answer.ts";

/** The question and what can be done about it now; where there is none, what the page around says instead. */
export function consultationView(host: OkienkoConsultation, answer: GivenAnswer): TemplateResult {
  const { asked, text } = host;
  if (!asked)
    return html`<div part="view">
      ${troubleNotice(host)}
      ${
        host.busy || host.trouble
          ? ""
          : html`<div class="notice error" part="notice"><p>${text("report.unknown")}</p></div>`
      }
      <slot></slot>
    </div>`;
  return html`<div part="view">
    ${heading(host, html`<span lang=${asked.language}>${asked.title}</span>`)} ${troubleNotice(host)}
    <p class="hint">${asked.department.name} · ${when(host, asked)}</p>
    ${onlyIn(host, asked.language)} ${paragraphs(asked)} ${now(host, asked, answer)}
    ${asked.results ? resultsView(host, asked, asked.results) : ""}
  </div>`;
}

function when({ text, dates }: OkienkoConsultation, { phase, opensOn, closesOn }: Consultation): string {
  if (phase === "coming") return text("consultation.opens", { day: dates.full(opensOn) });
  return text(phase === "open" ? "consultation.closes" : "consultation.closed", { day: dates.full(closesOn) });
}

function now(host: OkienkoConsultation, asked: Consultation, answer: GivenAnswer): TemplateResult {
  const { text } = host;
  if (asked.phase === "withdrawn")
    return html`<div class="notice error" part="notice">
      <p><strong>${text("consultation.withdrawn")}</strong></p>
      <p lang=${asked.language}>${asked.withdrawnBecause}</p>
    </div>`;
  if (asked.phase === "closed") return conclusion(host, asked);
  if (asked.phase === "coming")
    return html`<ul>
      ${asked.options.map((it) => html`<li lang=${it.language}>${it.text}</li>`)}
    </ul>`;
  if (answer.sentTo)
    return html`<div id="sent" class="notice success" part="notice" tabindex="-1">
      <p><strong>${text("consultation.sent", { email: answer.sentTo })}</strong></p>
      <p>${text("consultation.sentHint")}</p>
    </div>`;
  return answerForm(host, asked, answer);
}

function conclusion(host: OkienkoConsultation, { answer, language }: Consultation): TemplateResult {
  const { text, dates } = host;
  if (!answer) return html`<p>${text("consultation.noAnswer")}</p>`;
  return html`${subheading(host, text("consultation.answer"))}
    <p class="hint">${dates.full(answer.at.slice(0, 10))}</p>
    ${answer.language === language ? "" : onlyIn(host, answer.language)} ${paragraphs(answer)}`;
}

/** Says that words are there in another language alone. */
function onlyIn({ text, language }: OkienkoConsultation, spoken: string): TemplateResult | "" {
  if (spoken === language) return "";
  const name = new Intl.DisplayNames([language], { type: "language" }).of(spoken)!;
  return html`<p class="notice" part="notice">${text("consultation.onlyIn", { language: name })}</p>`;
}

function paragraphs({ text, language }: Pick<Consultation, "text" | "language">): TemplateResult[] {
  return text.split(/\n+/).map((it) => html`<p lang=${language}>${it}</p>`);
}
