/** What is told about a visit of the worklist. */
export type DisplacedNewsKind = "visit-displaced" | "visit-stands";

/** News about a visit that cannot take place as booked, or can again; all that its letter needs. */
export interface DisplacedNews {
  readonly reference: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  readonly office: string;
  readonly procedure: string;
  readonly quantity: number;
  readonly email: string;
  readonly language: string;
  readonly secret: string;
  /** In the visitor's language, where the city has said why. */
  readonly reason: string | null;
  /** Other times, earliest first. */
  readonly times: readonly { readonly office: string; readonly start: number }[];
}
