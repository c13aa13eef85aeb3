import type { ReportTexts } from "./report-texts.ts";

const seeReport = "Meldung ansehen oder ergänzen:";

/** German texts about reports. */
export const de: ReportTexts = {
  language: "de",
  states: {
    new: "eingegangen",
    "in-progress": "in Arbeit",
    waiting: "wartet auf Ihre Antwort",
    done: "erledigt",
    rejected: "nicht umgesetzt",
    duplicate: "mit einer anderen Meldung zusammengelegt",
  },
  "report-sent": {
    subject: (reference) => `Meldung ${reference}: eingegangen`,
    lead: () => "Die Stadt hat Ihre Meldung erhalten.",
  },
  "report-unconfirmed": {
    subject: (reference) => `Bitte bestätigen Sie Ihre Adresse: Meldung ${reference}`,
    lead: () =>
      "Die Stadt hat Ihre Meldung erhalten. Text und Fotos sehen andere erst, wenn Sie diese Adresse bestätigen.",
  },
  "report-question": {
    subject: (reference) => `Meldung ${reference}: Die Stadt hat eine Frage`,
    lead: () => "Damit es weitergeht, braucht die Stadt Ihre Antwort. Bis dahin steht die zugesagte Frist still.",
  },
  "report-changed": {
    subject: (reference, state) => `Meldung ${reference}: ${state}`,
    lead: () => "Es gibt Neues zu Ihrer Meldung.",
  },
  "report-closed": {
    subject: (reference, state) => `Meldung ${reference}: ${state}`,
    lead: (state) => `Die Stadt hat Ihre Meldung abgeschlossen: ${state}.`,
  },
  "report-reopened": {
    subject: (reference) => `Meldung ${reference} ist wieder offen`,
    lead: () => "Ihre Meldung ist wieder offen.",
  },
  "report-merged": {
    subject: (reference) => `Meldung ${reference} läuft unter einer anderen Nummer weiter`,
    lead: (_state, other) =>
      `Jemand hat dasselbe schon gemeldet. Ihre Meldung läuft unter der Nummer ${other} weiter; Sie erfahren, was geschieht.`,
  },
  "report-split": {
    subject: (reference) => `Meldung ${reference}: in mehrere geteilt`,
    lead: (_state, others) =>
      `Ihre Meldung nennt mehrere Anliegen. Jedes geht an die zuständige Stelle und hat eine eigene Nummer: ${others}. Ihre erste Meldung läuft ebenfalls weiter.`,
  },
  "report-joined": {
    subject: (reference, state) => `Meldung ${reference}: ${state}`,
    lead: (state, other) => `Neues zur Meldung ${other}, mit der Ihre zusammengelegt wurde: ${state}.`,
  },
  reasons: {
    done: "die Sache ist erledigt",
    "already-done": "die Sache war schon vorher erledigt",
    answered: "die Frage ist beantwortet",
    "not-ours": "dafür ist die Stadt nicht zuständig",
    "not-found": "vor Ort war nichts festzustellen",
    "not-possible": "es ist nicht möglich",
    refused: "die Stadt hat sich dagegen entschieden",
    withdrawn: "wer gemeldet hat, hat die Meldung zurückgezogen",
    spam: "das ist keine Meldung, die die Stadt bearbeiten kann",
  },
  reason: "Grund",
  citySays: "Das sagt die Stadt:",
  reference: "Nummer der Meldung",
  category: "Worum es geht",
  state: "Stand",
  promised: "Zugesagt bis",
  manage: {
    "report-sent": seeReport,
    "report-unconfirmed": seeReport,
    "report-question": "Hier antworten:",
    "report-changed": seeReport,
    "report-closed": "Ist es erledigt? Sagen Sie es hier; wenn nicht, wird die Meldung wieder geöffnet:",
    "report-reopened": seeReport,
    "report-merged": "Ihre eigene Meldung:",
    "report-split": seeReport,
    "report-joined": "Ihre eigene Meldung:",
  },
  other: "Die Meldung, mit der sie zusammengelegt wurde:",
  confirm: "Adresse hier bestätigen:",
  confirmationCode: "Bestätigungscode, falls die Seite danach fragt",
  end: "Nicht Ihre Meldung, oder keine E-Mails mehr dazu? Hier beenden:",
  keepToYourself: "Link und Code sind nur für Sie: Wer sie hat, kann für Sie handeln.",
  notYou: "Wenn Sie das nicht gemeldet haben, bestätigen Sie nichts: Der Text bleibt verborgen.",
};
