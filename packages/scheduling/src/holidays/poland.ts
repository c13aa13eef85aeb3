import { holidaysByRules, type HolidayCountry, type HolidayRule } from "./holiday.ts";

// ustawa o dniach wolnych od pracy (18 January 1951), as amended: Epiphany since 2011, Christmas Eve since 2025
const rules: readonly HolidayRule[] = [
  { on: "01-01", name: { pl: "Nowy Rok", en: "New Year’s Day", uk: "Новий рік", de: "Neujahr" } },
  {
    on: "01-06",
    since: 2011,
    name: { pl: "Święto Trzech Króli", en: "Epiphany", uk: "Богоявлення", de: "Heilige Drei Könige" },
  },
  { on: 0, name: { pl: "Wielkanoc", en: "Easter Sunday", uk: "Великдень", de: "Ostersonntag" } },
  {
    on: 1,
    name: { pl: "Poniedziałek Wielkanocny", en: "Easter Monday", uk: "Великодній понеділок", de: "Ostermontag" },
  },
  { on: "05-01", name: { pl: "Święto Pracy", en: "Labour Day", uk: "День праці", de: "Tag der Arbeit" } },
  {
    on: "05-03",
    name: {
      pl: "Święto Narodowe Trzeciego Maja",
      en: "Constitution Day",
      uk: "День Конституції 3 травня",
      de: "Tag der Verfassung vom 3. Mai",
    },
  },
  { on: 49, name: { pl: "Zielone Świątki", en: "Pentecost", uk: "Трійця", de: "Pfingstsonntag" } },
  { on: 60, name: { pl: "Boże Ciało", en: "Corpus Christi", uk: "Свято Тіла і Крові Христових", de: "Fronleichnam" } },
  {
    on: "08-15",
    name: {
      pl: "Wniebowzięcie Najświętszej Maryi Panny",
      en: "Assumption of Mary",
      uk: "Внебовзяття Пресвятої Діви Марії",
      de: "Mariä Himmelfahrt",
    },
  },
  {
    on: "11-01",
    name: { pl: "Wszystkich Świętych", en: "All Saints’ Day", uk: "День усіх святих", de: "Allerheiligen" },
  },
  {
    on: "11-11",
    name: {
      pl: "Narodowe Święto Niepodległości",
      en: "Independence Day",
      uk: "День незалежності Польщі",
      de: "Unabhängigkeitstag",
    },
  },
  {
    on: "12-24",
    since: 2025,
    name: { pl: "Wigilia Bożego Narodzenia", en: "Christmas Eve", uk: "Святвечір", de: "Heiligabend" },
  },
  {
    on: "12-25",
    name: {
      pl: "Boże Narodzenie (pierwszy dzień)",
      en: "Christmas Day",
      uk: "Різдво (перший день)",
      de: "1. Weihnachtsfeiertag",
    },
  },
  {
    on: "12-26",
    name: {
      pl: "Boże Narodzenie (drugi dzień)",
      en: "Second Day of Christmas",
      uk: "Різдво (другий день)",
      de: "2. Weihnachtsfeiertag",
    },
  },
];

/** Public holidays of Poland. */
export const poland: HolidayCountry = { code: "PL", holidaysOf: (year) => holidaysByRules(rules, year) };
