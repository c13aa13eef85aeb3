import { OkienkoBooking } from "./booking-element.ts";

export * from "./booking-element.ts";
export * from "./booking-events.ts";

// two copies of the script on one page must not throw; the first one wins
if (!customElements.get("okienko-booking")) customElements.define("okienko-booking", OkienkoBooking);

declare global {
  interface HTMLElementTagNameMap {
    "okienko-booking": OkienkoBooking;
  }
}
