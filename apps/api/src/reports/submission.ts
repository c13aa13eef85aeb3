import type { ContactChannel, ReportKind, Reporter } from "@okienko/contract";

/** Where something is: a point, an address in words, or both. */
export interface SubmittedPlace {
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
  readonly address?: string | null | undefined;
  /** Id of the address in a register of the city (Open311 `address_id`). */
  readonly addressId?: string | null | undefined;
}

/** What is sent, whichever way it comes; nothing of it has been checked but its types. */
export interface Submission {
  readonly category: string;
  readonly kind?: ReportKind | undefined;
  readonly description: string;
  readonly place: SubmittedPlace | null;
  /** Question id to answer: a text, a number, or the keys that were chosen. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Ids of photos sent before. */
  readonly photos: readonly string[];
  readonly contact: Reporter | null;
  readonly anonymous: boolean;
  /** The reporter's, one of the city's. */
  readonly language: string;
  readonly channel: ContactChannel | "plain" | "open311";
  /** Who of the desk writes it down for somebody; absent where they do it themselves. */
  readonly writtenBy?: `staff:${string}`;
  /** Name of the Open311 key that it came with. */
  readonly source: string | null;
  /** Kept as a text and never fetched. */
  readonly mediaUrl: string | null;
}
