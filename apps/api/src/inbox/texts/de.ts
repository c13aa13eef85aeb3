import type { ForwardingTexts } from "./en.ts";

/** German texts. */
export const de: ForwardingTexts = {
  language: "de",
  subject: (reference, city) => `${city}: Meldung ${reference} für Sie`,
  lead: (name, city) =>
    `An ${name}: Die Stadt (${city}) leitet eine Meldung weiter, für die Sie zuständig sein dürften.`,
  reference: "Nummer der Meldung",
  category: "Betrifft",
  until: "Der Link gilt bis",
  open: "Meldung lesen und antworten, ohne Konto:",
  keep: "Wer den Link hat, kann die Meldung lesen und beantworten. Bitte geben Sie ihn nur an die Zuständigen weiter.",
};
