import { OkienkoStatus } from "./status-element.ts";

export * from "./status-element.ts";
export * from "./status-events.ts";

// two copies of the script on one page must not throw; the first one wins
if (!customElements.get("okienko-status")) customElements.define("okienko-status", OkienkoStatus);

declare global {
  interface HTMLElementTagNameMap {
    "okienko-status": OkienkoStatus;
  }
}
