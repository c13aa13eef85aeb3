import type { CorrespondenceTexts } from "./en.ts";

/** German texts of letters about conversations. */
export const de: CorrespondenceTexts = {
  received: {
    subject: (reference, about) => `[${reference}] Ihre Nachricht ist da: ${about}`,
    lead: "Ihre Nachricht ist angekommen. Jemand wird sie lesen und antworten.",
    answer: "Wenn Sie etwas ergänzen möchten, antworten Sie auf diese E-Mail und lassen die Nummer im Betreff stehen.",
  },
  reply: {
    subject: (reference, about) => `[${reference}] Antwort: ${about}`,
    lead: "Das ist die Antwort auf Ihre Nachricht:",
  },
  number: "Nummer",
};
