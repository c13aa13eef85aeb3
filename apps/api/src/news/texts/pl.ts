import type { NewsTexts } from "./en.ts";

/** Polish texts of news. */
export const pl: NewsTexts = {
  language: "pl",
  aboutReport: (reference) => `Wiadomości o zgłoszeniu ${reference}`,
  aboutCategory: (category) => `Nowe zgłoszenia w okolicy: ${category}`,
  aboutArea: "Nowe zgłoszenia w okolicy",
  confirm: {
    subject: (about) => `Prosimy o potwierdzenie: ${about}`,
    lead: "Ktoś poprosił o te wiadomości, podając Twój adres. Zaczniemy je wysyłać, gdy to potwierdzisz.",
    action: "Potwierdzenie:",
    notYou: "Jeśli to nie Ty, nie rób nic: więcej wiadomości nie przyjdzie.",
  },
  report: {
    subject: (reference, state) => `Zgłoszenie ${reference}: ${state}`,
    lead: (category, state) => `${category}: ${state}.`,
    merged: (reference) => `Sprawa toczy się dalej pod numerem ${reference}.`,
    reopened: "Osoba zgłaszająca pisze, że nie zostało to zrobione. Zgłoszenie jest znów otwarte.",
    said: "Odpowiedź miasta:",
  },
  nearby: {
    subject: (category) => `Nowe zgłoszenie w okolicy: ${category}`,
    lead: (category, metres) => `Nowe zgłoszenie w promieniu ${metres}: ${category}.`,
  },
  reference: "Numer",
  category: "Czego dotyczy",
  place: "Gdzie",
  state: "Stan",
  see: "Zgłoszenie:",
  end: "Rezygnacja z tych wiadomości:",
  states: {
    new: "przyjęte",
    "in-progress": "w trakcie",
    waiting: "czeka na odpowiedź",
    done: "załatwione",
    rejected: "niezrealizowane",
    duplicate: "połączone z innym zgłoszeniem",
  },
};
