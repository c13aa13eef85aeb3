import { OkienkoQr } from "./qr-element.ts";

export * from "./qr-element.ts";

// two copies of the script on one page must not throw; the first one wins
if (!customElements.get("okienko-qr")) customElements.define("okienko-qr", OkienkoQr);

declare global {
  interface HTMLElementTagNameMap {
    "okienko-qr": OkienkoQr;
  }
}
