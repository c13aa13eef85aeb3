import { html, type TemplateResult } from "lit";
import { heading } from "../shared/heading.ts";
import { troubleNotice } from "../shared/trouble-notice.ts";
import { emergencyLine } from "./emergency-line.ts";
import type { ReportFlow } from "./report-flow.ts";

/** What every step has: the way back, which step of how many this is, its heading, and what went wrong. */
export function stepFrame(flow: ReportFlow, content: TemplateResult): TemplateResult {
  const { host, step, first } = flow;
  return html`<div part="step">
    ${step === first ? emergencyLine(host) : ""} ${flow.draft?.banner() ?? ""} ${progress(flow)}
    ${heading(host, title(flow), flow.path.includes(step) ? "progress" : "")} ${troubleNotice(host)} ${notice(flow)}
    ${content}
  </div>`;
}

function title({ host, step, category, draft }: ReportFlow): string {
  if (step === "describe") return category!.name;
  return host.text(`report.${draft?.isUnconfirmed && step === "sent" ? "unconfirmed" : step}Title`);
}

function progress(flow: ReportFlow): TemplateResult | "" {
  const { host, step, first, path } = flow;
  if (!path.includes(step)) return "";
  const place = { count: path.indexOf(step) + 1, all: path.length };
  const back = html`<button class="link" part="back" @click=${() => flow.back()}>${host.text("common.back")}</button>`;
  return html`<p class="progress">
    ${step === first ? "" : back}<span id="progress" class="hint">${host.text("booking.progress", place)}</span>
  </p>`;
}

// its place is there before its words, so that they are read
function notice({ notice: words }: ReportFlow): TemplateResult {
  return html`<div role="alert">
    ${
      words
        ? html`<div id="notice" class="notice error" part="notice" tabindex="-1">
            <p>${words}</p>
          </div>`
        : ""
    }
  </div>`;
}
