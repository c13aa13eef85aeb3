import { html, type TemplateResult } from "lit";
import type { Draft } from "./draft.ts";
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

/** One report that waits: sent now, looked through, or thrown away. */
export function waitingNotice(draft: Draft, report: WaitingReport): TemplateResult {
  const { host, flow } = draft;
  const { text } = host;
  const look = () => host.attempt(() => restoreDraft(draft, report));
  const now = () => host.attempt(flow.late!.run);
  return html`<div class="notice ${report.refused ? "error" : ""}" part="notice">
    <p>${text(report.refused ? "report.lateRefused" : "report.waits", { name: report.name })}</p>
    <p class="links">
      <button part="button" @click=${report.refused ? look : now}>
        ${text(report.refused ? "report.lookThrough" : "report.sendNow")}
      </button>
      <button part="button" @click=${() => host.attempt(() => discard(draft, report))}>
        ${text("report.discard")}
      </button>
    </p>
  </div>`;
}

async function discard({ flow, host }: Draft, { id, name }: WaitingReport): Promise<void> {
  // native: it has to stop everything, and works in every page
  if (!confirm(host.text("report.discardSure", { name }))) return;
  await flow.late!.forget(id);
  if (flow.step === "kept") await flow.again();
  else await host.focusOn("#heading");
}
