/** English texts about visits; they say what every other language must have. */
export const en = {
  language: "en",
  visitTitle: (office: string) => `Visit to the office – ${office}`,
  calendarFile: "visit",
  "visit-booked": {
    subject: (reference: string, when: string) => `Visit ${reference}: ${when}`,
    lead: "Your visit is booked.",
  },
  "visit-unconfirmed": {
    subject: (reference: string, when: string) => `Please confirm visit ${reference}: ${when}`,
    lead: "Your visit is not booked yet. Please confirm it.",
  },
  "visit-moved": {
    subject: (reference: string, when: string) => `New time of visit ${reference}: ${when}`,
    lead: "Your visit has a new time. The old time is no longer yours.",
  },
  "visit-cancelled": {
    subject: (reference: string, when: string) => `Cancelled: visit ${reference}, ${when}`,
    lead: "Your visit is cancelled. You need not come.",
  },
  reference: "Number of the visit",
  checkInCode: "Check-in code at the office",
  when: "When",
  localTime: (range: string) => `${range} (local time of the office)`,
  where: "Where",
  procedure: "What for",
  quantity: "How much",
  matters: { one: "{count} matter", other: "{count} matters" } as Partial<Record<Intl.LDMLPluralRule, string>>,
  documents: "What to bring",
  fees: "Fees",
  freeOfCharge: "free of charge",
  confirmBy: (time: string) => `The time is kept for you until ${time}. Confirm the visit here:`,
  confirmationCode: "Confirmation code, if the page asks for it",
  notYou: "If you have not booked this visit, do nothing: the time will be free again by itself.",
  manage: "Move or cancel the visit here:",
  keepToYourself: "The link and the code are for you alone: whoever has them can change your visit.",
  calendarAttached: "The visit for your calendar is attached.",
  bookAgain: "Choose another time here:",
};

/** The texts about visits of one language. */
export type VisitTexts = typeof en;
