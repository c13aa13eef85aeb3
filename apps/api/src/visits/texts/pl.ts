import type { VisitTexts } from "./en.ts";

/** Polish texts about visits. */
export const pl: VisitTexts = {
  language: "pl",
  visitTitle: (office) => `Wizyta w urzędzie – ${office}`,
  calendarFile: "wizyta",
  "visit-booked": {
    subject: (reference, when) => `Wizyta ${reference}: ${when}`,
    lead: "Wizyta jest zarezerwowana.",
  },
  "visit-unconfirmed": {
    subject: (reference, when) => `Potwierdź wizytę ${reference}: ${when}`,
    lead: "Wizyta nie jest jeszcze zarezerwowana. Prosimy o potwierdzenie.",
  },
  "visit-moved": {
    subject: (reference, when) => `Nowy termin wizyty ${reference}: ${when}`,
    lead: "Wizyta ma nowy termin. Poprzedni termin już nie obowiązuje.",
  },
  "visit-cancelled": {
    subject: (reference, when) => `Odwołana wizyta ${reference}, ${when}`,
    lead: "Wizyta jest odwołana. Nie trzeba przychodzić.",
  },
  reference: "Numer wizyty",
  checkInCode: "Kod do zameldowania się w urzędzie",
  when: "Kiedy",
  localTime: (range) => `${range} (czas miejscowy urzędu)`,
  where: "Gdzie",
  procedure: "Sprawa",
  quantity: "Ile",
  matters: { one: "{count} sprawa", few: "{count} sprawy", many: "{count} spraw", other: "{count} sprawy" },
  documents: "Co zabrać",
  fees: "Opłaty",
  freeOfCharge: "bezpłatnie",
  confirmBy: (time) => `Trzymamy ten termin do ${time}. Wizytę można potwierdzić tutaj:`,
  confirmationCode: "Kod potwierdzenia, jeśli strona o niego zapyta",
  notYou: "Jeśli to nie Ty rezerwujesz tę wizytę, nie rób nic: termin sam się zwolni.",
  manage: "Zmiana terminu lub odwołanie wizyty:",
  keepToYourself: "Link i kod są tylko dla Ciebie: kto je ma, może zmienić Twoją wizytę.",
  calendarAttached: "Wizyta do kalendarza jest w załączniku.",
  bookAgain: "Inny termin można wybrać tutaj:",
};
