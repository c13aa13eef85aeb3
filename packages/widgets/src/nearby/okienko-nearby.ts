import { OkienkoNearby } from "./nearby-element.ts";

export * from "./nearby-element.ts";
export * from "./nearby-events.ts";

// two copies of the script on one page must not throw; the first one wins
if (!customElements.get("okienko-nearby")) customElements.define("okienko-nearby", OkienkoNearby);

declare global {
  interface HTMLElementTagNameMap {
    "okienko-nearby": OkienkoNearby;
  }
}
