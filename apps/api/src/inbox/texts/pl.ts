import type { ForwardingTexts } from "./en.ts";

/** Polish texts. */
export const pl: ForwardingTexts = {
  language: "pl",
  subject: (reference, city) => `${city}: zgłoszenie ${reference} do Państwa`,
  lead: (name, city) => `${name}: ${city} przekazuje zgłoszenie, które wydaje się należeć do Państwa.`,
  ask: "Prosimy je otworzyć i tam odpowiedzieć: zrobione, nie nasza sprawa albo pytanie. Konto nie jest potrzebne. Odpowiedź czyta tylko miasto.",
  message: "Wiadomość od miasta:",
  reference: "Numer zgłoszenia",
  category: "Dotyczy",
  until: "Link działa do",
  open: "Treść zgłoszenia i odpowiedź:",
  keep: "Każdy, kto ma ten link, może przeczytać zgłoszenie i na nie odpowiedzieć. Prosimy przekazać go tylko osobom, które się tym zajmują.",
};
