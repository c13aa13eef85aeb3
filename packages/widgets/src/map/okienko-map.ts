import { OkienkoMap } from "./map-element.ts";

export * from "./map-element.ts";

// two copies of the script on one page must not throw; the first one wins
if (!customElements.get("okienko-map")) customElements.define("okienko-map", OkienkoMap);

declare global {
  interface HTMLElementTagNameMap {
    "okienko-map": OkienkoMap;
  }
}
