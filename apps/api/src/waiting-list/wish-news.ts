/** Whom a mail of the waiting list goes to; `id` is the wish, `endSecret` ends it. */
interface ToWaiting {
  readonly id: string;
  readonly email: string;
  readonly language: string;
  readonly endSecret: string;
}

/** Asks whether an address wants to wait. */
export interface ConfirmNews extends ToWaiting {
  readonly code: string;
  readonly procedure: string;
  readonly quantity: number;
  readonly office: string | null;
  readonly firstDay: string;
  readonly lastDay: string;
}

/** A time is kept for one who waits; instants in milliseconds. */
export interface OfferNews extends ToWaiting {
  readonly offer: string;
  /** Opens the offer. */
  readonly secret: string;
  readonly start: number;
  readonly end: number;
  readonly keptUntil: number;
  readonly timeZone: string;
  readonly office: string;
  readonly procedure: string;
  readonly quantity: number;
  /** The visit that would be moved. */
  readonly visit: { readonly reference: string; readonly start: number } | null;
  readonly isLast: boolean;
}
