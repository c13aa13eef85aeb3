/** English texts of news. */
export const en = {
  language: "en",
  aboutReport: (reference: string) => `News of report ${reference}`,
  aboutCategory: (category: string) => `New reports nearby: ${category}`,
  aboutArea: "New reports nearby",
  confirm: {
    subject: (about: string) => `Please confirm: ${about}`,
    lead: "Somebody has asked for these mails with your address. They begin when you confirm.",
    action: "Confirm here:",
    notYou: "If this was not you, do nothing: no more mails will come.",
  },
  report: {
    subject: (reference: string, state: string) => `Report ${reference}: ${state}`,
    lead: (category: string, state: string) => `${category}: ${state}.`,
    merged: (reference: string) => `It goes on as report ${reference}.`,
    reopened: "The reporter says that it is not done. The report is open again.",
    said: "What the city says:",
  },
  nearby: {
    subject: (category: string) => `New report nearby: ${category}`,
    lead: (category: string, metres: string) => `A new report within ${metres}: ${category}.`,
  },
  reference: "Number",
  category: "What",
  place: "Where",
  state: "State",
  see: "See the report:",
  end: "No more of these mails:",
  states: {
    new: "received",
    "in-progress": "in progress",
    waiting: "waiting for an answer",
    done: "done",
    rejected: "not done",
    duplicate: "merged with another report",
  },
};

/** What each language says about news. */
export type NewsTexts = typeof en;
