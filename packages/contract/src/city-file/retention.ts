import { z } from "zod";
import { keptByDefault } from "./kept-by-default.ts";

type Kept = keyof typeof keptByDefault;

const upTo = (name: Kept, most: number) => z.int().min(1).max(most).default(keptByDefault[name]);

/** How long what names a person is kept; categories of reports say it for themselves. */
export const RetentionEntry = z.strictObject({
  holdHours: upTo("holdHours", 168).describe("Holds that became no visit, after they ended: hours."),
  visitContactDays: upTo("visitContactDays", 3660).describe("Who came, after the visit; its time and outcome stay."),
  cancelledVisitDays: upTo("cancelledVisitDays", 3660).describe("The same of cancelled visits, after the cancelling."),
  messageDays: upTo("messageDays", 366).describe("Messages that were sent or given up, after that."),
  unconfirmedNewsDays: upTo("unconfirmedNewsDays", 366).describe("Asked for news, never confirmed."),
  endedNewsDays: upTo("endedNewsDays", 366).describe("Subscriptions, after their end; their address goes at once."),
  unconfirmedAnswerDays: upTo("unconfirmedAnswerDays", 366).describe("Answers and supports never confirmed."),
  answeredDays: upTo("answeredDays", 366).describe("That an address has answered or supports, after the closing."),
  answerCommentDays: upTo("answerCommentDays", 3660).describe("Comments of consultations, after the closing."),
  conversationDays: upTo("conversationDays", 3660).describe(
    "Conversations of the contact centre, after the last word.",
  ),
  auditDays: upTo("auditDays", 7320).describe("Lines of the audit log."),
});

export type RetentionEntry = z.infer<typeof RetentionEntry>;
