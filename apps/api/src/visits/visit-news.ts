import type { Writing } from "../database/database.ts";
import { queueMessage } from "../messages/outbox.ts";

/** What has happened to a visit, as its mail tells it. */
export type VisitNewsKind = "visit-booked" | "visit-unconfirmed" | "visit-moved" | "visit-cancelled";

/** News about a visit; everything the mail needs, as it was when it happened. */
export interface VisitNews {
  readonly visitId: string;
  readonly sequence: number;
  readonly reference: string;
  readonly start: number;
  readonly end: number;
  readonly timeZone: string;
  readonly office: string;
  readonly procedure: string;
  readonly quantity: number;
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly checkInCode: string;
  /** For the link that opens the visit. */
  readonly secret: string;
  /** What the office says about it. */
  readonly reason?: string;
  /** For the link that confirms it, and until when; `null` unless unconfirmed. */
  readonly confirmation: { readonly code: string; readonly confirmBy: number } | null;
}

/** Queues news in the transaction of what they tell; the news of one visit leave in order. */
export async function queueVisitNews(tx: Writing, city: string, kind: VisitNewsKind, at: number, news: VisitNews) {
  await queueMessage(tx, { city, kind, subject: news.visitId, at, body: news });
}
