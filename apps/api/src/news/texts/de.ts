import type { NewsTexts } from "./en.ts";

/** German texts of news. */
export const de: NewsTexts = {
  language: "de",
  aboutReport: (reference) => `Neues zur Meldung ${reference}`,
  aboutCategory: (category) => `Neue Meldungen in der Nähe: ${category}`,
  aboutArea: "Neue Meldungen in der Nähe",
  confirm: {
    subject: (about) => `Bitte bestätigen: ${about}`,
    lead: "Jemand hat mit Ihrer Adresse um diese E-Mails gebeten. Sie beginnen, wenn Sie zustimmen.",
    action: "Hier bestätigen:",
    notYou: "Wenn Sie das nicht waren, tun Sie nichts: Es kommen keine weiteren E-Mails.",
  },
  report: {
    subject: (reference, state) => `Meldung ${reference}: ${state}`,
    lead: (category, state) => `${category}: ${state}.`,
    merged: (reference) => `Es geht unter der Nummer ${reference} weiter.`,
    reopened: "Laut der meldenden Person ist es nicht erledigt. Die Meldung ist wieder offen.",
    said: "Das sagt die Stadt:",
  },
  nearby: {
    subject: (category) => `Neue Meldung in der Nähe: ${category}`,
    lead: (category, metres) => `Eine neue Meldung im Umkreis von ${metres}: ${category}.`,
  },
  reference: "Nummer",
  category: "Worum es geht",
  place: "Wo",
  state: "Stand",
  see: "Zur Meldung:",
  end: "Keine solchen E-Mails mehr:",
  states: {
    new: "eingegangen",
    "in-progress": "in Arbeit",
    waiting: "wartet auf eine Antwort",
    done: "erledigt",
    rejected: "nicht umgesetzt",
    duplicate: "mit einer anderen Meldung zusammengelegt",
  },
};
