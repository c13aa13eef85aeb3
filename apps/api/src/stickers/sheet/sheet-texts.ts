/** What stands on a printed sticker beside its code. */
export interface SheetTexts {
  readonly now: string;
  readonly nowFor: string;
  readonly book: string;
  readonly orType: string;
  readonly phone: string;
  readonly demo: string;
}

const en: SheetTexts = {
  now: "Is a counter free now?",
  nowFor: "A free counter now?",
  book: "Book a visit",
  orType: "Scan, or type this address:",
  phone: "Phone",
  demo: "Demo – not an official service",
};

const pl: SheetTexts = {
  now: "Czy jest teraz wolne okienko?",
  nowFor: "Wolne okienko teraz?",
  book: "Umów wizytę",
  orType: "Zeskanuj albo wpisz ten adres:",
  phone: "Telefon",
  demo: "Wersja demonstracyjna – nie jest to oficjalna usługa",
};

const uk: SheetTexts = {
  now: "Чи є зараз вільне віконце?",
  nowFor: "Вільне віконце зараз?",
  book: "Запишіться на візит",
  orType: "Відскануйте або введіть цю адресу:",
  phone: "Телефон",
  demo: "Демонстраційна версія – не офіційний сервіс",
};

const de: SheetTexts = {
  now: "Ist jetzt ein Schalter frei?",
  nowFor: "Jetzt ein Schalter frei?",
  book: "Termin buchen",
  orType: "Scannen oder diese Adresse eingeben:",
  phone: "Telefon",
  demo: "Demo – kein offizieller Dienst",
};

const languages: Readonly<Record<string, SheetTexts>> = { en, pl, uk, de };

/** The texts in a language, or in English where there are none. */
export function sheetTexts(language: string): SheetTexts {
  return languages[language] ?? en;
}
