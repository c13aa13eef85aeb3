import type { DisplacedTexts } from "./en.ts";

/** Ukrainian texts about visits that cannot take place as booked. */
export const uk: DisplacedTexts = {
  "visit-displaced": {
    subject: (reference, when) => `Будь ласка, оберіть інший час: візит ${reference}, ${when}`,
    lead: "Ваш візит не може відбутися у заброньований час. Просимо вибачення. Будь ласка, оберіть інший час.",
  },
  "visit-stands": {
    subject: (reference, when) => `Візит відбудеться: ${reference}, ${when}`,
    lead: "Ваш візит усе ж відбудеться у заброньований час. Обирати інший час не потрібно.",
  },
  reason: (text) => `Причина: ${text}`,
  noReason: "Установа змінила години прийому.",
  stillYours: "Доки ви не оберете новий час, візит залишається записаним за своїм номером.",
  times: "Вільний час, найближчий до вашого візиту, на момент написання",
  choose: "Тут одним натисканням можна обрати інший час або скасувати візит:",
  manage: "Тут можна переглянути, перенести або скасувати візит:",
};
