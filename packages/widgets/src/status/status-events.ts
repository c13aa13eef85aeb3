import type { Visit } from "@okienko/contract";

/** Dispatched by `<okienko-status>` when a person has moved a visit to another time. */
export class VisitMovedEvent extends Event {
  readonly reference: string;
  readonly office: string;
  /** The new time: an instant with the office's offset, `2026-11-23T08:00:00+01:00`. */
  readonly start: string;

  constructor({ reference, office, start }: Visit) {
    super("okienko-visit-moved", { bubbles: true, composed: true });
    this.reference = reference;
    this.office = office;
    this.start = start;
  }
}

/** Dispatched by `<okienko-status>` when a person has cancelled a visit. */
export class VisitCancelledEvent extends Event {
  readonly reference: string;
  readonly office: string;
  /** The time that is free again: an instant with the office's offset, `2026-11-23T08:00:00+01:00`. */
  readonly start: string;

  constructor({ reference, office, start }: Visit) {
    super("okienko-visit-cancelled", { bubbles: true, composed: true });
    this.reference = reference;
    this.office = office;
    this.start = start;
  }
}

declare global {
  interface HTMLElementEventMap {
    "okienko-visit-moved": VisitMovedEvent;
    "okienko-visit-cancelled": VisitCancelledEvent;
  }
}
