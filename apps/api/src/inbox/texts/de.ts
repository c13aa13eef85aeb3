import type { ForwardingTexts } from "./en.ts";

/** German texts. */
export const de: ForwardingTexts = {
  language: "de",
  subject: (reference, city) => `${city}: Meldung ${reference} für Sie`,
  lead: (name, city) => `An ${name}: ${city} leitet Ihnen eine Meldung weiter, für die Sie zuständig sein dürften.`,
  ask: "Bitte öffnen Sie sie und antworten Sie dort: erledigt, nicht zuständig oder eine Frage. Ein Konto ist nicht nötig. Die Antwort liest nur die Stadt.",
  message: "Nachricht der Stadt:",
  reference: "Nummer der Meldung",
  category: "Betrifft",
  until: "Der Link gilt bis",
  open: "Meldung lesen und antworten:",
  keep: "Wer den Link hat, kann die Meldung lesen und beantworten. Bitte geben Sie ihn nur an die Zuständigen weiter.",
};
