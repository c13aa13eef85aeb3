import type { ForwardingTexts } from "./en.ts";

/** Polish texts. */
export const pl: ForwardingTexts = {
  language: "pl",
  subject: (reference, city) => `${city}: zgłoszenie ${reference} do Państwa`,
  lead: (name, city) => `${name}: miasto (${city}) przekazuje zgłoszenie, które wydaje się należeć do Państwa.`,
  reference: "Numer zgłoszenia",
  category: "Dotyczy",
  until: "Link działa do",
  open: "Treść zgłoszenia i odpowiedź, bez zakładania konta:",
  keep: "Każdy, kto ma ten link, może przeczytać zgłoszenie i na nie odpowiedzieć. Prosimy przekazać go tylko osobom, które się tym zajmują.",
};
