import type { ForwardingTexts } from "./en.ts";

/** Ukrainian texts. */
export const uk: ForwardingTexts = {
  language: "uk",
  subject: (reference, city) => `${city}: звернення ${reference} для вас`,
  lead: (name, city) => `${name}: місто (${city}) передає звернення, яке, ймовірно, належить до вашої компетенції.`,
  reference: "Номер звернення",
  category: "Стосується",
  until: "Посилання діє до",
  open: "Прочитати звернення й відповісти, без облікового запису:",
  keep: "Кожен, хто має це посилання, може прочитати звернення й відповісти на нього. Передавайте його лише тим, хто цим займається.",
};
