import type { VisitTexts } from "./en.ts";

/** Ukrainian texts about visits. */
export const uk: VisitTexts = {
  language: "uk",
  visitTitle: (office) => `Візит до установи – ${office}`,
  calendarFile: "vizyt",
  "visit-booked": {
    subject: (reference, when) => `Візит ${reference}: ${when}`,
    lead: "Візит заброньовано.",
  },
  "visit-unconfirmed": {
    subject: (reference, when) => `Підтвердьте візит ${reference}: ${when}`,
    lead: "Візит ще не заброньовано. Будь ласка, підтвердьте його.",
  },
  "visit-moved": {
    subject: (reference, when) => `Новий час візиту ${reference}: ${when}`,
    lead: "Візит перенесено на інший час. Попередній час більше не дійсний.",
  },
  "visit-cancelled": {
    subject: (reference, when) => `Скасовано візит ${reference}, ${when}`,
    lead: "Візит скасовано. Приходити не потрібно.",
  },
  reference: "Номер візиту",
  checkInCode: "Код для реєстрації в установі",
  when: "Коли",
  localTime: (range) => `${range} (місцевий час установи)`,
  where: "Де",
  procedure: "Справа",
  quantity: "Скільки",
  matters: { one: "{count} справа", few: "{count} справи", many: "{count} справ", other: "{count} справи" },
  documents: "Що взяти з собою",
  fees: "Збори",
  freeOfCharge: "безкоштовно",
  confirmBy: (time) => `Ми тримаємо цей час для вас до ${time}. Підтвердити візит можна тут:`,
  confirmationCode: "Код підтвердження, якщо сторінка його запитає",
  notYou: "Якщо ви не бронювали цей візит, нічого не робіть: час звільниться сам.",
  manage: "Перенести або скасувати візит:",
  keepToYourself: "Посилання і код лише для вас: хто їх має, може змінити ваш візит.",
  calendarAttached: "Візит для календаря – у вкладенні.",
  bookAgain: "Обрати інший час можна тут:",
};
