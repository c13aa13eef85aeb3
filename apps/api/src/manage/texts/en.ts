/** English texts about visits that cannot take place as booked; they say what every other language must have. */
export const en = {
  "visit-displaced": {
    subject: (reference: string, when: string) => `Please choose another time: visit ${reference}, ${when}`,
    lead: "Your visit cannot take place at the time that you have booked. We are sorry. Please choose another time.",
  },
  "visit-stands": {
    subject: (reference: string, when: string) => `Your visit takes place: ${reference}, ${when}`,
    lead: "Your visit takes place as booked after all. If you were told otherwise, you need not choose another time.",
  },
  reason: (text: string) => `Reason: ${text}`,
  noReason: "The office has changed its hours.",
  stillYours: "Until you choose, the visit stays booked under its number, so that nothing is lost.",
  times: "Free times near yours, when this was written",
  choose: "Choose another time or cancel with one press here:",
  manage: "See, move or cancel the visit here:",
};

/** The texts of one language. */
export type DisplacedTexts = typeof en;
