/** Somebody who waits for a time, or asks to; `visit` is the one that they would move. */
export interface WishTable {
  city: string;
  id: string;
  state: string;
  visit: string | null;
  procedure: string;
  quantity: number;
  /** Null for any. */
  office: string | null;
  first_day: string;
  last_day: string;
  /** When the last day is over. */
  until: number;
  /** Null where the visit knows it, and once the wish has ended. */
  name: string | null;
  email: string | null;
  email_key: string | null;
  language: string;
  /** Null where nothing has to be confirmed. */
  confirm_hash: string | null;
  /** How many offers were let pass. */
  passed: number;
  /** The place in the line. */
  asked_at: number;
  changed_at: number;
}

/** A time that was kept for one who waits. */
export interface OfferTable {
  city: string;
  id: string;
  wish: string;
  state: string;
  secret_hash: string;
  /** The visit that holds the time, and its secret, sealed with the city's key; null once it is over. */
  hold: string;
  kept_secret: string | null;
  office: string;
  starts_at: number;
  ends_at: number;
  kept_until: number;
  made_at: number;
  changed_at: number;
}

/** Who waits for a time, and what they were offered. */
export interface WaitingListTables {
  wish: WishTable;
  offer: OfferTable;
}
