import { OkienkoReport } from "./report-element.ts";

export * from "./report-element.ts";
export * from "./report-events.ts";

// two copies of the script on one page must not throw; the first one wins
if (!customElements.get("okienko-report")) customElements.define("okienko-report", OkienkoReport);

declare global {
  interface HTMLElementTagNameMap {
    "okienko-report": OkienkoReport;
  }
}
