import { OkienkoConsultation } from "./consultation-element.ts";

export * from "./consultation-element.ts";

// two copies of the script on one page must not throw; the first one wins
if (!customElements.get("okienko-consultation")) customElements.define("okienko-consultation", OkienkoConsultation);

declare global {
  interface HTMLElementTagNameMap {
    "okienko-consultation": OkienkoConsultation;
  }
}
