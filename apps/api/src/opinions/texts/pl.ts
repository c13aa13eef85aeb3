import type { OpinionTexts } from "./en.ts";

/** Polish texts of the letter that asks to confirm. */
export const pl: OpinionTexts = {
  language: "pl",
  subject: (title) => `Prosimy o potwierdzenie: ${title}`,
  answer: "Ktoś odpowiedział na pytanie miasta, podając Twój adres. Odpowiedź będzie liczona, gdy ją potwierdzisz.",
  support: "Ktoś chce poprzeć pomysł, podając Twój adres. Poparcie będzie liczone, gdy je potwierdzisz.",
  once: "Każdy adres liczy się raz. Gdy zostanie policzony, miasto usuwa adres.",
  action: "Potwierdzenie:",
  code: "Kod potwierdzenia",
  notYou: "Jeśli to nie Ty, nie rób nic: nic nie zostanie policzone, a adres usuniemy po kilku dniach.",
};
