/** What somebody has with the city. */
export type RecordKind = "visit" | "report" | "conversation";

/** A record that was found, with the time by which it is ordered. */
export interface FoundKey {
  readonly kind: RecordKind;
  readonly subject: string;
  readonly at: number;
}
