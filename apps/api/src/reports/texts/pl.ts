import type { ReportTexts } from "./report-texts.ts";

const seeReport = "Podgląd zgłoszenia i uzupełnienie:";

/** Polish texts about reports. */
export const pl: ReportTexts = {
  language: "pl",
  states: {
    new: "przyjęte",
    "in-progress": "w trakcie",
    waiting: "czeka na Twoją odpowiedź",
    done: "załatwione",
    rejected: "niezrealizowane",
    duplicate: "połączone z innym zgłoszeniem",
  },
  "report-sent": {
    subject: (reference) => `Zgłoszenie ${reference}: przyjęte`,
    lead: () => "Miasto przyjęło Twoje zgłoszenie.",
  },
  "report-unconfirmed": {
    subject: (reference) => `Prosimy o potwierdzenie adresu: zgłoszenie ${reference}`,
    lead: () => "Miasto przyjęło Twoje zgłoszenie. Opis i zdjęcia pokażemy innym, gdy potwierdzisz ten adres.",
  },
  "report-question": {
    subject: (reference) => `Zgłoszenie ${reference}: miasto ma pytanie`,
    lead: () => "Aby działać dalej, miasto potrzebuje Twojej odpowiedzi. Do tego czasu obiecany termin nie biegnie.",
  },
  "report-changed": {
    subject: (reference, state) => `Zgłoszenie ${reference}: ${state}`,
    lead: () => "Jest nowa wiadomość o Twoim zgłoszeniu.",
  },
  "report-closed": {
    subject: (reference, state) => `Zgłoszenie ${reference}: ${state}`,
    lead: (state) => `Miasto zamknęło Twoje zgłoszenie: ${state}.`,
  },
  "report-reopened": {
    subject: (reference) => `Zgłoszenie ${reference} jest znów otwarte`,
    lead: () => "Twoje zgłoszenie jest znów otwarte.",
  },
  "report-merged": {
    subject: (reference) => `Zgłoszenie ${reference}: sprawa toczy się dalej pod innym numerem`,
    lead: (_state, other) =>
      `Ktoś zgłosił to samo wcześniej. Twoja sprawa toczy się dalej pod numerem ${other}; damy znać, co się z nią dzieje.`,
  },
  "report-split": {
    subject: (reference) => `Zgłoszenie ${reference}: podzielone na kilka`,
    lead: (_state, others) =>
      `Twoje zgłoszenie dotyczy kilku spraw. Każda trafia do osób, które się nią zajmują, i ma własny numer: ${others}. Pierwsze zgłoszenie też jest prowadzone dalej.`,
  },
  "report-joined": {
    subject: (reference, state) => `Zgłoszenie ${reference}: ${state}`,
    lead: (state, other) => `Wiadomość o zgłoszeniu ${other}, z którym połączono Twoje: ${state}.`,
  },
  reasons: {
    done: "sprawa została załatwiona",
    "already-done": "sprawa była już załatwiona wcześniej",
    answered: "udzielono odpowiedzi na pytanie",
    "not-ours": "to nie należy do zadań miasta",
    "not-found": "na miejscu niczego nie stwierdzono",
    "not-possible": "nie da się tego zrobić",
    refused: "miasto podjęło decyzję odmowną",
    withdrawn: "osoba zgłaszająca wycofała zgłoszenie",
    spam: "nie jest to zgłoszenie, którym miasto może się zająć",
  },
  reason: "Powód",
  citySays: "Odpowiedź miasta:",
  reference: "Numer zgłoszenia",
  category: "Czego dotyczy",
  state: "Stan",
  promised: "Obiecany termin",
  manage: {
    "report-sent": seeReport,
    "report-unconfirmed": seeReport,
    "report-question": "Odpowiedz tutaj:",
    "report-changed": seeReport,
    "report-closed": "Czy to zostało zrobione? Napisz tutaj; jeśli nie, zgłoszenie zostanie otwarte ponownie:",
    "report-reopened": seeReport,
    "report-merged": "Twoje zgłoszenie:",
    "report-split": seeReport,
    "report-joined": "Twoje zgłoszenie:",
  },
  other: "Zgłoszenie, z którym je połączono:",
  confirm: "Potwierdź adres tutaj:",
  confirmationCode: "Kod potwierdzenia, jeśli strona o niego zapyta",
  end: "To nie Twoje zgłoszenie albo nie chcesz wiadomości o nim? Rezygnacja tutaj:",
  keepToYourself: "Link i kod są tylko dla Ciebie: kto je ma, może działać jako osoba zgłaszająca.",
  notYou: "Jeśli to nie Twoje zgłoszenie, nie potwierdzaj adresu: opis pozostanie ukryty.",
};
