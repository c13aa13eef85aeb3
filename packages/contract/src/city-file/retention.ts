import { z } from "zod";

const days = (most: number) => z.int().min(1).max(most);

/** How long what names a person is kept; categories of reports say it for themselves. */
export const RetentionEntry = z.strictObject({
  holdHours: z.int().min(1).max(168).default(24).describe("Holds that became no visit, after they ended."),
  visitContactDays: days(3660).default(30).describe("Who came, after the visit; its time and outcome stay."),
  cancelledVisitDays: days(3660).default(30).describe("The same of cancelled visits, after the cancelling."),
  messageDays: days(366).default(14).describe("Messages that were sent or given up, after that."),
  unconfirmedNewsDays: days(366).default(7).describe("Asked for news, never confirmed."),
  endedNewsDays: days(366).default(30).describe("Subscriptions, after their end; their address goes at once."),
  unconfirmedAnswerDays: days(366).default(7).describe("Answers and supports that were never confirmed."),
  answeredDays: days(366).default(30).describe("That an address has answered or supports, after the closing."),
  answerCommentDays: days(3660).default(365).describe("Comments beside answers of consultations, after the closing."),
  conversationDays: days(3660).default(365).describe("Conversations of the contact centre, after the last word."),
  auditDays: days(7320).default(730).describe("Lines of the audit log."),
});

export type RetentionEntry = z.infer<typeof RetentionEntry>;
