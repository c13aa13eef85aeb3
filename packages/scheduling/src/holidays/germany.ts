import { holidaysByRules, type HolidayCountry, type HolidayRule } from "./holiday.ts";

// the nine days that are free in every Land; 3 October by Einigungsvertrag art. 2, the others by the laws of the Länder
const rules: readonly HolidayRule[] = [
  { on: "01-01", name: { de: "Neujahr", en: "New Year’s Day", pl: "Nowy Rok", uk: "Новий рік" } },
  { on: -2, name: { de: "Karfreitag", en: "Good Friday", pl: "Wielki Piątek", uk: "Страсна п’ятниця" } },
  {
    on: 1,
    name: { de: "Ostermontag", en: "Easter Monday", pl: "Poniedziałek Wielkanocny", uk: "Великодній понеділок" },
  },
  { on: "05-01", name: { de: "Tag der Arbeit", en: "Labour Day", pl: "Święto Pracy", uk: "День праці" } },
  {
    on: 39,
    name: { de: "Christi Himmelfahrt", en: "Ascension Day", pl: "Wniebowstąpienie", uk: "Вознесіння Господнє" },
  },
  {
    on: 50,
    name: { de: "Pfingstmontag", en: "Whit Monday", pl: "Poniedziałek Zielonych Świątek", uk: "Духів понеділок" },
  },
  {
    on: "10-03",
    since: 1990,
    name: {
      de: "Tag der Deutschen Einheit",
      en: "Day of German Unity",
      pl: "Dzień Jedności Niemiec",
      uk: "День німецької єдності",
    },
  },
  {
    on: "12-25",
    name: {
      de: "1. Weihnachtsfeiertag",
      en: "Christmas Day",
      pl: "Boże Narodzenie (pierwszy dzień)",
      uk: "Різдво (перший день)",
    },
  },
  {
    on: "12-26",
    name: {
      de: "2. Weihnachtsfeiertag",
      en: "Second Day of Christmas",
      pl: "Boże Narodzenie (drugi dzień)",
      uk: "Різдво (другий день)",
    },
  },
];

/** Public holidays of the whole of Germany; those of single Länder are left to a city's exceptions. */
export const germany: HolidayCountry = { code: "DE", holidaysOf: (year) => holidaysByRules(rules, year) };
