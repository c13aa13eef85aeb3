import type { CorrespondenceTexts } from "./en.ts";

/** Ukrainian texts of letters about conversations. */
export const uk: CorrespondenceTexts = {
  received: {
    subject: (reference, about) => `[${reference}] Ми отримали ваше повідомлення: ${about}`,
    lead: "Ваше повідомлення надійшло. Його прочитають і дадуть відповідь.",
    answer: "Якщо хочете щось додати, дайте відповідь на цей лист і залиште номер у темі.",
  },
  reply: {
    subject: (reference, about) => `[${reference}] Відповідь: ${about}`,
    lead: "Ось відповідь на ваше повідомлення:",
  },
  number: "Номер",
};
