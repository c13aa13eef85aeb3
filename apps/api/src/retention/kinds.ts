import type { Kind } from "./kind.ts";
import { auditLines } from "./kinds/audit-lines.ts";
import { auditSeals } from "./kinds/audit-seals.ts";
import { cancelledVisits } from "./kinds/cancelled-visits.ts";
import { conversations } from "./kinds/conversations.ts";
import { followers } from "./kinds/followers.ts";
import { forwardings, reportViews } from "./kinds/inbox.ts";
import { holds } from "./kinds/holds.ts";
import { keptAnswers } from "./kinds/kept-answers.ts";
import { loosePhotos } from "./kinds/loose-photos.ts";
import { messages } from "./kinds/messages.ts";
import { endedNews, unconfirmedNews } from "./kinds/news.ts";
import { answerComments, answered, unconfirmedAnswers } from "./kinds/opinions.ts";
import { reportContacts } from "./kinds/report-contacts.ts";
import { reportPhotos } from "./kinds/report-photos.ts";
import { reports } from "./kinds/reports.ts";
import { ticketCodes } from "./kinds/ticket-codes.ts";
import { visitContacts } from "./kinds/visit-contacts.ts";
import { worklist } from "./kinds/worklist.ts";
import { endedWishes, unconfirmedWishes, wishesInVain } from "./kinds/wishes.ts";

/** Everything that goes, in this order: a report goes after its photos. */
export const kinds: readonly Kind[] = [
  holds,
  visitContacts,
  cancelledVisits,
  worklist,
  ticketCodes,
  reportContacts,
  followers,
  forwardings,
  reportViews,
  reportPhotos,
  reports,
  unconfirmedNews,
  endedNews,
  unconfirmedWishes,
  endedWishes,
  wishesInVain,
  unconfirmedAnswers,
  answered,
  answerComments,
  conversations,
  messages,
  keptAnswers,
  loosePhotos,
  auditLines,
  auditSeals,
];
