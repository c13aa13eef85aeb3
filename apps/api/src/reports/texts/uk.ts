import type { ReportTexts } from "./report-texts.ts";

const seeReport = "Переглянути або доповнити звернення:";

/** Ukrainian texts about reports. */
export const uk: ReportTexts = {
  language: "uk",
  states: {
    new: "отримано",
    "in-progress": "в роботі",
    waiting: "чекає на вашу відповідь",
    done: "виконано",
    rejected: "не виконано",
    duplicate: "об’єднано з іншим зверненням",
  },
  "report-sent": {
    subject: (reference) => `Звернення ${reference}: отримано`,
    lead: () => "Місто отримало ваше звернення.",
  },
  "report-unconfirmed": {
    subject: (reference) => `Просимо підтвердити адресу: звернення ${reference}`,
    lead: () => "Місто отримало ваше звернення. Опис і фото побачать інші, коли ви підтвердите цю адресу.",
  },
  "report-question": {
    subject: (reference) => `Звернення ${reference}: місто має запитання`,
    lead: () => "Щоб продовжити, місту потрібна ваша відповідь. До того часу обіцяний строк зупинено.",
  },
  "report-changed": {
    subject: (reference, state) => `Звернення ${reference}: ${state}`,
    lead: () => "Є новини про ваше звернення.",
  },
  "report-closed": {
    subject: (reference, state) => `Звернення ${reference}: ${state}`,
    lead: (state) => `Місто закрило ваше звернення: ${state}.`,
  },
  "report-reopened": {
    subject: (reference) => `Звернення ${reference} знову відкрите`,
    lead: () => "Ваше звернення знову відкрите.",
  },
  "report-merged": {
    subject: (reference) => `Звернення ${reference} триває під іншим номером`,
    lead: (_state, other) =>
      `Хтось повідомив про це раніше. Ваша справа триває під номером ${other}; ми повідомимо про її новини.`,
  },
  "report-split": {
    subject: (reference) => `Звернення ${reference}: поділено на кілька`,
    lead: (_state, others) =>
      `Ваше звернення стосується кількох справ. Кожна потрапляє до тих, хто нею опікується, і має власний номер: ${others}. Перше звернення також розглядається далі.`,
  },
  "report-joined": {
    subject: (reference, state) => `Звернення ${reference}: ${state}`,
    lead: (state, other) => `Новини про звернення ${other}, з яким об’єднано ваше: ${state}.`,
  },
  reasons: {
    done: "справу вирішено",
    "already-done": "справу було вирішено раніше",
    answered: "на запитання надано відповідь",
    "not-ours": "це не належить до компетенції міста",
    "not-found": "на місці нічого не виявлено",
    "not-possible": "це неможливо зробити",
    refused: "місто вирішило відмовити",
    withdrawn: "заявник відкликав звернення",
    spam: "це не звернення, яким місто може зайнятися",
  },
  reason: "Причина",
  citySays: "Що каже місто:",
  reference: "Номер звернення",
  category: "Про що",
  state: "Стан",
  promised: "Обіцяний строк",
  manage: {
    "report-sent": seeReport,
    "report-unconfirmed": seeReport,
    "report-question": "Відповісти тут:",
    "report-changed": seeReport,
    "report-closed": "Чи це зроблено? Скажіть тут; якщо ні, звернення буде відкрито знову:",
    "report-reopened": seeReport,
    "report-merged": "Ваше звернення:",
    "report-split": seeReport,
    "report-joined": "Ваше звернення:",
  },
  other: "Звернення, з яким його об’єднано:",
  confirm: "Підтвердити адресу тут:",
  confirmationCode: "Код підтвердження, якщо сторінка його запитає",
  end: "Це не ваше звернення, або ви не хочете листів про нього? Відмовитися тут:",
  keepToYourself: "Посилання і код лише для вас: хто їх має, може діяти від вашого імені.",
  notYou: "Якщо це не ваше звернення, не підтверджуйте адресу: опис залишиться прихованим.",
};
