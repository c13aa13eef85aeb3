import type { ReportTexts } from "./report-texts.ts";

const seeReport = "See the report, add something to it:";

/** English texts about reports. */
export const en: ReportTexts = {
  language: "en",
  states: {
    new: "received",
    "in-progress": "in progress",
    waiting: "waiting for your answer",
    done: "done",
    rejected: "not carried out",
    duplicate: "merged with another report",
  },
  "report-sent": {
    subject: (reference) => `Report ${reference}: received`,
    lead: () => "The city has received your report.",
  },
  "report-unconfirmed": {
    subject: (reference) => `Please confirm your address: report ${reference}`,
    lead: () =>
      "The city has received your report. Your words and photos are shown to others once you confirm this address.",
  },
  "report-question": {
    subject: (reference) => `Report ${reference}: the city has a question`,
    lead: () => "The city needs your answer to go on. Until then the promised time stands still.",
  },
  "report-changed": {
    subject: (reference, state) => `Report ${reference}: ${state}`,
    lead: () => "There is news about your report.",
  },
  "report-closed": {
    subject: (reference, state) => `Report ${reference}: ${state}`,
    lead: (state) => `The city has closed your report: ${state}.`,
  },
  "report-reopened": {
    subject: (reference) => `Report ${reference} is open again`,
    lead: () => "Your report is open again.",
  },
  "report-merged": {
    subject: (reference) => `Report ${reference} goes on as another one`,
    lead: (_state, other) =>
      `Somebody had reported the same before. Your report goes on as number ${other}; you will be told its news.`,
  },
  "report-split": {
    subject: (reference) => `Report ${reference}: divided into several`,
    lead: (_state, others) =>
      `Your report names several matters. Each goes to whoever deals with it, with a number of its own: ${others}. Your first report goes on as well.`,
  },
  "report-joined": {
    subject: (reference, state) => `Report ${reference}: ${state}`,
    lead: (state, other) => `News of report ${other}, with which yours was merged: ${state}.`,
  },
  reasons: {
    done: "it was dealt with",
    "already-done": "it had been dealt with before",
    answered: "the question was answered",
    "not-ours": "it is not for the city to deal with",
    "not-found": "nothing was found at the place",
    "not-possible": "it cannot be done",
    refused: "the city has decided against it",
    withdrawn: "the person who reported it has withdrawn it",
    spam: "this is not a report that the city can work on",
  },
  reason: "Reason",
  citySays: "What the city says:",
  reference: "Number of the report",
  category: "About",
  state: "State",
  promised: "Promised by",
  manage: {
    "report-sent": seeReport,
    "report-unconfirmed": seeReport,
    "report-question": "Answer here:",
    "report-changed": seeReport,
    "report-closed": "Was it done? Tell the city here; if it was not, the report is opened again:",
    "report-reopened": seeReport,
    "report-merged": "Your own report:",
    "report-split": seeReport,
    "report-joined": "Your own report:",
  },
  other: "The report that it was merged with:",
  confirm: "Confirm your address here:",
  confirmationCode: "Confirmation code, if the page asks for it",
  end: "Not your report, or no more mails about it? End them here:",
  keepToYourself: "The link and the code are for you alone: whoever has them can act as the reporter.",
  notYou: "If you have not reported this, do not confirm: the words stay hidden.",
};
