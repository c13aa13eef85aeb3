import type { Kind } from "./kind.ts";
import { auditLines } from "./kinds/audit-lines.ts";
import { cancelledVisits } from "./kinds/cancelled-visits.ts";
import { followers } from "./kinds/followers.ts";
import { holds } from "./kinds/holds.ts";
import { keptAnswers } from "./kinds/kept-answers.ts";
import { loosePhotos } from "./kinds/loose-photos.ts";
import { messages } from "./kinds/messages.ts";
import { endedNews, unconfirmedNews } from "./kinds/news.ts";
import { reportContacts } from "./kinds/report-contacts.ts";
import { reportPhotos } from "./kinds/report-photos.ts";
import { reports } from "./kinds/reports.ts";
import { visitContacts } from "./kinds/visit-contacts.ts";

/** Everything that goes, in this order: a report goes after its photos. */
export const kinds: readonly Kind[] = [
  holds,
  visitContacts,
  cancelledVisits,
  reportContacts,
  followers,
  reportPhotos,
  reports,
  unconfirmedNews,
  endedNews,
  messages,
  keptAnswers,
  loosePhotos,
  auditLines,
];
