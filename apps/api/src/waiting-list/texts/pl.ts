import type { WaitingListTexts } from "./en.ts";

/** Polish texts of the waiting list. */
export const pl: WaitingListTexts = {
  language: "pl",
  confirm: {
    subject: (procedure) => `Potwierdź: powiadomienie o zwolnionym terminie (${procedure})`,
    lead: "Ktoś podał Twój adres, aby otrzymać wiadomość o zwolnionym terminie. W kolejce będziesz od chwili potwierdzenia.",
    action: "Potwierdź tutaj:",
    code: "Kod potwierdzenia, jeśli strona o niego zapyta",
    notYou: "Jeśli to nie Ty, nic nie rób: nie wyślemy więcej wiadomości.",
    how: (minutes) =>
      `Zwolniony termin trzymamy dla jednej osoby, według kolejności próśb, przez ${minutes}. Dostaniesz wiadomość i zdecydujesz.`,
  },
  offer: {
    subject: (when) => `Zwolnił się termin: ${when}`,
    lead: (until) => `Zwolnił się termin. Trzymamy go dla Ciebie do ${until}.`,
    moves: (old) =>
      `Jeśli go przyjmiesz, przeniesiemy na niego Twoją wizytę z terminu: ${old}. Do tego czasu wizyta się nie zmienia.`,
    action: "Przyjmij termin albo oddaj go następnej osobie:",
    next: "Bez odpowiedzi termin dostanie następna osoba w kolejce. Zostaniesz na liście.",
    last: "Jeśli i na tę propozycję nie odpowiesz, skreślimy Cię z listy. Odpowiedź „nie” się do tego nie liczy.",
  },
  procedure: "Sprawa",
  quantity: "Liczba spraw",
  where: "Gdzie",
  anywhere: "dowolny urząd",
  when: "Kiedy",
  days: "Dni",
  keptUntil: "Trzymamy do",
  reference: "Twoja wizyta",
  end: "Skreśl mnie z listy:",
};
