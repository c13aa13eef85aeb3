/** Dispatched by `<okienko-report>` when a report has reached the city, also one that had waited for the network. */
export class ReportSentEvent extends Event {
  /** The number; it gives no access. */
  readonly reference: string;

  constructor({ reference }: { reference: string }) {
    super("okienko-report-sent", { bubbles: true, composed: true });
    this.reference = reference;
  }
}

declare global {
  interface HTMLElementEventMap {
    "okienko-report-sent": ReportSentEvent;
  }
}
