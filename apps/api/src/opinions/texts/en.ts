/** English texts of the letter that asks to confirm. */
export const en = {
  language: "en",
  subject: (title: string) => `Please confirm: ${title}`,
  answer: "Somebody has answered a question of the city with your address. The answer counts when you confirm.",
  support: "Somebody wants to support an idea with your address. It counts when you confirm.",
  once: "Each address counts once. When it has been counted, the city deletes the address.",
  action: "Confirm here:",
  code: "Confirmation code",
  notYou: "If this was not you, do nothing: nothing is counted, and your address is deleted after some days.",
};

/** What each language says. */
export type OpinionTexts = typeof en;
