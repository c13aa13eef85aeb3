import type { Plurals } from "../text.ts";
import type { statistics as en } from "./en.ts";

/** German texts about statistics. */
export const statistics: Record<keyof typeof en, string | Plurals> = {
  "stats.title": "Meldungen in Zahlen",
  "stats.range": "{from} – {to}",
  "stats.from": "Von",
  "stats.to": "Bis",
  "stats.received": "Eingegangen",
  "stats.closed": "Abgeschlossen",
  "stats.open": "Heute offen",
  "stats.reopened": "Wieder geöffnet",
  "stats.overdue": "Überfällig",
  "stats.onTime": "Pünktlich",
  "stats.half": "Hälfte in",
  "stats.fourOfFive": "Vier von fünf in",
  "stats.byDay": "Meldungen nach Tagen",
  "stats.byKind": "Nach Art",
  "stats.byChannel": "Auf welchem Weg",
  "stats.byCategory": "Nach Kategorie",
  "stats.table": "Dasselbe als Tabelle",
  "stats.day": "Tag",
  "stats.kind": "Art",
  "stats.channel": "Weg",
  "stats.channel.web": "Formular auf einer Seite",
  "stats.channel.plain": "Formular ohne Skripte",
  "stats.channel.open311": "Anderes Programm (Open311)",
  "stats.category": "Kategorie",
  "stats.days": { one: "{count} Tag", other: "{count} Tage" },
  "stats.usualHint":
    "Die Dauer zählt das letzte Jahr, ohne Doppeltes und sofort Geschlossenes. Ein Strich heißt: weniger als fünf.",
  "stats.openData": "Offene Daten",
  "stats.openDataHint": "Alle öffentlichen Meldungen eines Tages zur freien Verwendung.",
};
