import type { Question } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import { row } from "../shared/visit-rows.ts";
import { askedQuestions } from "./answers.ts";
import type { Draft } from "./draft.ts";
import { promiseLines } from "./promise-lines.ts";
import { pointText } from "./read-point.ts";
import type { Step } from "./report-steps.ts";

/** Everything once more, with links to change it, the promise, and the button that sends. */
export function checkStep(draft: Draft): TemplateResult {
  const { host, flow, place, reporter, sending } = draft;
  const { text } = host;
  const category = flow.category!;
  const line = (label: string, value: unknown, step: Step) => row(label, changeable(draft, label, value, step));
  const where = [place.request?.address, place.point && pointText(place.point)].filter(Boolean).join(", ");
  const who = [reporter.name, reporter.email, reporter.phone].filter(Boolean).join(", ");
  const { path } = flow;
  return html`<dl part="summary">
      ${path.includes("what") ? line(text("report.about"), category.name, "what") : row(text("report.about"), category.name)}
      ${line(text("report.description"), html`<span class="words">${flow.description.trim()}</span>`, "describe")}
      ${path.includes("place") ? line(text("report.place"), where || "–", "place") : ""}
      ${path.includes("photos") ? line(text("report.photos"), draft.photosToSend.length, "photos") : ""}
      ${answered(draft).map(([question, answer]) => line(question, answer, "questions"))}
      ${line(text("report.contact"), who || text("report.nobody"), "contact")}
    </dl>
    ${promiseLines(host, category)}
    <button part="button primary" aria-disabled=${sending} @click=${() => draft.send()}>
      ${text(sending ? "report.sending" : "report.send")}
    </button>`;
}

function answered({ flow, answers }: Draft): [question: string, answer: string][] {
  const asked = askedQuestions(flow.category!.questions, answers).filter(({ variable }) => variable);
  return asked.map((question) => [question.text, answerText(question, answers[question.id]) || "–"]);
}

function answerText({ values }: Question, answer: string | string[] = ""): string {
  const named = (key: string) => values.find((it) => it.key === key)?.name ?? key;
  return [answer]
    .flat()
    .map(named)
    .join(", ")
    .replace("T", values.length ? "T" : " ");
}

function changeable({ host, flow }: Draft, label: string, value: unknown, step: Step): TemplateResult {
  const change = host.text("booking.change");
  return html`<span>${value}</span>
    <button class="link" aria-label="${change}: ${label}" @click=${() => flow.change(step)}>${change}</button>`;
}
