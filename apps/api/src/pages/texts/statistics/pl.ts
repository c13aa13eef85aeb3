import type { Plurals } from "../text.ts";
import type { statistics as en } from "./en.ts";

/** Polish texts about statistics. */
export const statistics: Record<keyof typeof en, string | Plurals> = {
  "stats.title": "Zgłoszenia w liczbach",
  "stats.range": "{from} – {to}",
  "stats.from": "Od",
  "stats.to": "Do",
  "stats.received": "Wpłynęło",
  "stats.closed": "Zamknięto",
  "stats.open": "Otwarte dziś",
  "stats.reopened": "Otwarto ponownie",
  "stats.overdue": "Po terminie",
  "stats.onTime": "W terminie",
  "stats.half": "Połowa w ciągu",
  "stats.fourOfFive": "Cztery na pięć w ciągu",
  "stats.byDay": "Zgłoszenia według dni",
  "stats.byKind": "Według rodzaju",
  "stats.byChannel": "Jak wpłynęły",
  "stats.byCategory": "Według kategorii",
  "stats.table": "To samo w tabeli",
  "stats.day": "Dzień",
  "stats.kind": "Rodzaj",
  "stats.channel": "Droga",
  "stats.channel.web": "Formularz na stronie",
  "stats.channel.plain": "Formularz bez skryptów",
  "stats.channel.open311": "Inny program (Open311)",
  "stats.category": "Kategoria",
  "stats.days": { one: "{count} dzień", few: "{count} dni", many: "{count} dni", other: "{count} dnia" },
  "stats.usualHint":
    "Czas liczymy z ostatniego roku, bez duplikatów i spraw zamkniętych od razu. Kreska oznacza mniej niż pięć.",
  "stats.openData": "Otwarte dane",
  "stats.openDataHint": "Wszystkie publiczne zgłoszenia z danego dnia, do własnego użytku.",
};
