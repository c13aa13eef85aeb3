import type { ReportSummary } from "@okienko/contract";

/** Dispatched by `<okienko-nearby>` when a person opens a report; its page is not opened when this is prevented. */
export class ReportChosenEvent extends Event {
  /** The report as everybody may see it. */
  readonly report: ReportSummary;

  constructor(report: ReportSummary) {
    super("okienko-report-chosen", { bubbles: true, composed: true, cancelable: true });
    this.report = report;
  }
}

declare global {
  interface HTMLElementEventMap {
    "okienko-report-chosen": ReportChosenEvent;
  }
}
