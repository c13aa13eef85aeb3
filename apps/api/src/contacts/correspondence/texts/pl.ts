import type { CorrespondenceTexts } from "./en.ts";

/** Polish texts of letters about conversations. */
export const pl: CorrespondenceTexts = {
  received: {
    subject: (reference, about) => `[${reference}] Mamy Twoją wiadomość: ${about}`,
    lead: "Twoja wiadomość dotarła. Ktoś ją przeczyta i odpowie.",
    answer: "Jeśli chcesz coś dodać, odpowiedz na ten e-mail i zostaw numer w temacie.",
  },
  reply: {
    subject: (reference, about) => `[${reference}] Odpowiedź: ${about}`,
    lead: "Oto odpowiedź na Twoją wiadomość:",
  },
  number: "Numer",
};
