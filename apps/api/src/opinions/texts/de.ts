import type { OpinionTexts } from "./en.ts";

/** German texts of the letter that asks to confirm. */
export const de: OpinionTexts = {
  language: "de",
  subject: (title) => `Bitte bestätigen: ${title}`,
  answer:
    "Jemand hat mit Ihrer Adresse auf eine Frage der Stadt geantwortet. Die Antwort zählt, wenn Sie sie bestätigen.",
  support: "Jemand möchte mit Ihrer Adresse eine Idee unterstützen. Das zählt, wenn Sie es bestätigen.",
  once: "Jede Adresse zählt einmal. Ist sie gezählt, löscht die Stadt die Adresse.",
  action: "Hier bestätigen:",
  code: "Bestätigungscode",
  notYou:
    "Wenn Sie das nicht waren, tun Sie nichts: Es zählt nichts, und Ihre Adresse wird nach einigen Tagen gelöscht.",
};
