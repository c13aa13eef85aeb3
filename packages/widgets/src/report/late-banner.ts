import { html, type TemplateResult } from "lit";
import type { Draft } from "./draft.ts";
import type { ReportFlow } from "./report-flow.ts";
import { restoreDraft } from "./restore-draft.ts";
import type { WaitingReport } from "./waiting-reports.ts";

/** What became of reports that waited on this device, and those that still wait; its place is there before its words. */
export function lateBanner(draft: Draft): TemplateResult {
  const { host, flow } = draft;
  const { waiting, sent } = flow.late!;
  return html`<div role="status">
    ${[...sent.values()].map(
      ({ reference, manage }) =>
        html`<div class="notice success" part="notice">
          <p>${host.text("report.lateSent", { reference })} <a href=${manage}>${host.text("report.manage")}</a></p>
        </div>`,
    )}
    ${waiting.map((report) => waitingNotice(draft, report))}
  </div>`;
}

/** One report that waits: sent now, looked through, or thrown away after a question. */
export function waitingNotice(draft: Draft, report: WaitingReport): TemplateResult {
  const { host, flow } = draft;
  const { refused, name, id } = report;
  const late = flow.late!;
  return html`<div class="notice ${refused ? "error" : ""}" part="notice">
    <p>${host.text(refused ? "report.lateRefused" : "report.waits", { name })}</p>
    <p role="status">${late.failed && !refused ? host.text("report.stillOffline") : ""}</p>
    ${late.discarding === id ? question(draft, report) : choices(draft, report)}
  </div>`;
}

function choices(draft: Draft, report: WaitingReport): TemplateResult {
  const { host, flow } = draft;
  const { text } = host;
  const { refused, id } = report;
  const act = () => host.attempt(() => (refused ? restoreDraft(draft, report) : flow.late!.run()));
  return html`<p class="links">
    <button part="button" @click=${act}>${text(refused ? "report.lookThrough" : "report.sendNow")}</button>
    <button part="button" @click=${() => ask(draft, id)}>${text("report.discard")}</button>
  </p>`;
}

function question(draft: Draft, { id, name }: WaitingReport): TemplateResult {
  const { host, flow } = draft;
  return html`<p id="discard" tabindex="-1">${host.text("report.discardSure", { name })}</p>
    <p class="links">
      <button part="button" @click=${() => host.attempt(() => discard(flow, id))}>
        ${host.text("report.discardYes")}
      </button>
      <button part="button" @click=${() => ask(draft, undefined)}>${host.text("report.discardNo")}</button>
    </p>`;
}

// asked within the page: a frame of another site may not open windows
async function ask({ host, flow }: Draft, id: string | undefined): Promise<void> {
  flow.late!.discarding = id;
  await host.focusOn(id ? "#discard" : "#heading");
}

async function discard(flow: ReportFlow, id: string): Promise<void> {
  await flow.late!.forget(id);
  if (flow.step === "kept") await flow.again();
  else await flow.host.focusOn("#heading");
}
