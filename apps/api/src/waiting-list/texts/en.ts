/** English texts of the waiting list. */
export const en = {
  language: "en",
  confirm: {
    subject: (procedure: string) => `Please confirm: tell me when a time is freed (${procedure})`,
    lead: "Somebody has asked, with your address, to be told when a time is freed. You are in the line once you confirm.",
    action: "Confirm here:",
    code: "Confirmation code, if the page asks for it",
    notYou: "If this was not you, do nothing: no more mails will come.",
    how: (minutes: string) =>
      `A time that is freed is kept for one person at a time, in the order of asking, for ${minutes}. You get a mail and decide.`,
  },
  offer: {
    subject: (when: string) => `A time was freed: ${when}`,
    lead: (until: string) => `A time was freed. It is kept for you until ${until}.`,
    moves: (old: string) =>
      `If you take it, your visit of ${old} is moved to it. Until then your visit stays as it is.`,
    action: "Take it, or leave it to the next in line:",
    next: "If you do not answer, the next in line is offered it. You stay on the list.",
    last: "If you let this offer pass as well, you will leave the list. A “no” does not count as letting it pass.",
  },
  procedure: "Matter",
  quantity: "How many matters",
  where: "Where",
  anywhere: "any office",
  when: "When",
  days: "Days",
  keptUntil: "Kept for you until",
  reference: "Your visit",
  end: "Take me off the list:",
};

/** What each language says about the waiting list. */
export type WaitingListTexts = typeof en;
