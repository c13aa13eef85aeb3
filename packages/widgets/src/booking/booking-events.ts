import type { BookedVisit, Hold } from "@okienko/contract";

/** Dispatched by `<okienko-booking>` when a person has picked a time and it is held. */
export class TimeHeldEvent extends Event {
  readonly procedure: string;
  readonly office: string;
  /** Instant with the office's offset, `2026-11-23T08:00:00+01:00`. */
  readonly start: string;
  /** Instant until which the time is held. */
  readonly expiresAt: string;

  constructor({ procedure, office, start, expiresAt }: Hold) {
    super("okienko-time-held", { bubbles: true, composed: true });
    this.procedure = procedure;
    this.office = office;
    this.start = start;
    this.expiresAt = expiresAt;
  }
}

/** Dispatched by `<okienko-booking>` when a person has booked a visit; tells the number, never a name. */
export class VisitBookedEvent extends Event {
  readonly reference: string;
  readonly office: string;
  /** Instant with the office's offset, `2026-11-23T08:00:00+01:00`. */
  readonly start: string;

  constructor({ reference, office, start }: BookedVisit) {
    super("okienko-visit-booked", { bubbles: true, composed: true });
    this.reference = reference;
    this.office = office;
    this.start = start;
  }
}

declare global {
  interface HTMLElementEventMap {
    "okienko-time-held": TimeHeldEvent;
    "okienko-visit-booked": VisitBookedEvent;
  }
}
