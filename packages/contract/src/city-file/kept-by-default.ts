/** How long what names a person is kept where the city does not say: days, but for holds. */
export const keptByDefault = {
  holdHours: 24,
  visitContactDays: 30,
  cancelledVisitDays: 30,
  messageDays: 14,
  unconfirmedNewsDays: 7,
  endedNewsDays: 30,
  unconfirmedAnswerDays: 7,
  answeredDays: 30,
  answerCommentDays: 365,
  conversationDays: 365,
  auditDays: 730,
} as const;
