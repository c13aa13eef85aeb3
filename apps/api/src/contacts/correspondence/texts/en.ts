/** English texts of letters about conversations. */
export const en = {
  received: {
    subject: (reference: string, about: string) => `[${reference}] We have your message: ${about}`,
    lead: "Your message has come. Somebody will read it and answer.",
    answer: "If you want to add something, answer this mail and leave the number in its subject.",
  },
  reply: {
    subject: (reference: string, about: string) => `[${reference}] Answer: ${about}`,
    lead: "This is the answer to your message:",
  },
  number: "Number",
};

/** What each language says in letters about conversations. */
export type CorrespondenceTexts = typeof en;
