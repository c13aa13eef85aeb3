import type { NewsTexts } from "./en.ts";

/** Ukrainian texts of news. */
export const uk: NewsTexts = {
  language: "uk",
  aboutReport: (reference) => `Новини про звернення ${reference}`,
  aboutCategory: (category) => `Нові звернення поблизу: ${category}`,
  aboutArea: "Нові звернення поблизу",
  confirm: {
    subject: (about) => `Просимо підтвердити: ${about}`,
    lead: "Хтось попросив про ці листи, вказавши вашу адресу. Вони почнуть надходити, коли ви підтвердите.",
    action: "Підтвердити тут:",
    notYou: "Якщо це не ви, нічого не робіть: більше листів не буде.",
  },
  report: {
    subject: (reference, state) => `Звернення ${reference}: ${state}`,
    lead: (category, state) => `${category}: ${state}.`,
    merged: (reference) => `Справа триває під номером ${reference}.`,
    reopened: "Заявник пише, що цього не зроблено. Звернення знову відкрите.",
    said: "Що каже місто:",
  },
  nearby: {
    subject: (category) => `Нове звернення поблизу: ${category}`,
    lead: (category, metres) => `Нове звернення в радіусі ${metres}: ${category}.`,
  },
  reference: "Номер",
  category: "Про що",
  place: "Де",
  state: "Стан",
  see: "Переглянути звернення:",
  end: "Відмовитися від цих листів:",
  states: {
    new: "отримано",
    "in-progress": "в роботі",
    waiting: "чекає на відповідь",
    done: "виконано",
    rejected: "не виконано",
    duplicate: "об’єднано з іншим зверненням",
  },
};
