import type { Plurals } from "../text.ts";
import type { statistics as en } from "./en.ts";

/** Ukrainian texts about statistics. */
export const statistics: Record<keyof typeof en, string | Plurals> = {
  "stats.title": "Звернення в цифрах",
  "stats.range": "{from} – {to}",
  "stats.from": "Від",
  "stats.to": "До",
  "stats.received": "Надійшло",
  "stats.closed": "Закрито",
  "stats.open": "Відкриті сьогодні",
  "stats.reopened": "Відкрито знову",
  "stats.overdue": "Прострочено",
  "stats.onTime": "Вчасно",
  "stats.half": "Половина за",
  "stats.fourOfFive": "Чотири з п’яти за",
  "stats.byDay": "Звернення за днями",
  "stats.byKind": "За видом",
  "stats.byChannel": "Як надійшли",
  "stats.byCategory": "За категорією",
  "stats.table": "Те саме в таблиці",
  "stats.day": "День",
  "stats.kind": "Вид",
  "stats.channel": "Шлях",
  "stats.channel.web": "Форма на сторінці",
  "stats.channel.plain": "Форма без скриптів",
  "stats.channel.open311": "Інша програма (Open311)",
  "stats.category": "Категорія",
  "stats.days": { one: "{count} день", few: "{count} дні", many: "{count} днів", other: "{count} дня" },
  "stats.usualHint": "Час рахуємо за останній рік, без дублікатів і закритих одразу. Риска означає менше п’яти.",
  "stats.openData": "Відкриті дані",
  "stats.openDataHint": "Усі публічні звернення за день, для власного використання.",
};
