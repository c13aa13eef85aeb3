import type { BookedVisit, DeskReportRequest, DeskVisitRequest, SentReport } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { ownReport } from "../reports/report-views.ts";
import { sendReport } from "../reports/send-report.ts";
import { bookVisit } from "../visits/book-visit.ts";
import { visitOf } from "../visits/live-visit.ts";
import { nearestLanguage } from "../web/language.ts";
import { linkTo } from "./add-to-conversation.ts";
import type { ConversationRow } from "./conversation-queries.ts";
import { conversationOf } from "./read-conversations.ts";
import type { WorkContext } from "./work-context.ts";

/**
 * Books a held time for somebody, and notes of which conversation it came.
 *
 * Throws what booking throws, and `unknown-conversation`.
 */
export async function bookFor(context: WorkContext, request: DeskVisitRequest): Promise<BookedVisit> {
  const { tx, catalog } = context;
  const conversation = await conversationOrNone(context, request.conversation);
  const visit = await bookVisit(context, request, spoken(context, request.language, conversation));
  if (conversation) await linkTo(context, conversation, "visit", (await visitOf(tx, catalog.city, visit.reference)).id);
  return visit;
}

/**
 * Writes a report down for somebody, and notes of which conversation it came.
 *
 * Throws what sending throws, and `unknown-conversation`.
 */
export async function reportFor(context: WorkContext, request: DeskReportRequest): Promise<SentReport> {
  const { conversation: number, location, contact, language, ...said } = request;
  const conversation = await conversationOrNone(context, number);
  const { row, secret } = await sendReport(context, {
    ...{ ...said, place: location ?? null, contact: contact ?? null, source: null, mediaUrl: null },
    ...{ language: spoken(context, language, conversation), writtenBy: context.actor },
  });
  if (conversation) await linkTo(context, conversation, "report", row.id);
  return { ...(await ownReport(context, row, secret, context.language)), secret };
}

async function conversationOrNone({ tx, catalog }: WorkContext, number: string | null | undefined) {
  return number ? conversationOf(tx, catalog.city, number) : null;
}

/** The language of who it is for: as it is said, or that of the conversation. */
function spoken(
  { catalog, language }: { readonly catalog: Catalog; readonly language: string },
  said: string | undefined,
  conversation: ConversationRow | null,
): string {
  return nearestLanguage(said ?? conversation?.language ?? "", catalog.file.city.languages) ?? language;
}
