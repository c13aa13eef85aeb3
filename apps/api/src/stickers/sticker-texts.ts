/** What a page says about a sticker that opens nothing. */
interface StickerTexts {
  readonly "unknown-sticker": { readonly title: string; readonly text: string };
  readonly "sticker-withdrawn": { readonly title: string; readonly text: string };
  readonly warning: string;
  readonly book: string;
}

const en: StickerTexts = {
  "unknown-sticker": {
    title: "We do not know this sticker",
    text: "The code may have been typed wrongly, or the sticker is not one of ours.",
  },
  "sticker-withdrawn": { title: "This sticker is no longer in use", text: "It has been taken out of service." },
  warning: "We never ask for payment after a sticker has been scanned.",
  book: "Book a visit",
};

const pl: StickerTexts = {
  "unknown-sticker": {
    title: "Nie znamy tej naklejki",
    text: "Może kod został wpisany z błędem, a może to nie jest nasza naklejka.",
  },
  "sticker-withdrawn": { title: "Ta naklejka nie jest już używana", text: "Została wycofana." },
  warning: "Po zeskanowaniu naklejki nigdy nie prosimy o zapłatę.",
  book: "Zarezerwuj wizytę",
};

const uk: StickerTexts = {
  "unknown-sticker": {
    title: "Ми не знаємо цієї наліпки",
    text: "Можливо, код введено з помилкою або це не наша наліпка.",
  },
  "sticker-withdrawn": { title: "Ця наліпка більше не використовується", text: "Її виведено з ужитку." },
  warning: "Після сканування наліпки ми ніколи не просимо про оплату.",
  book: "Забронювати візит",
};

const de: StickerTexts = {
  "unknown-sticker": {
    title: "Diesen Aufkleber kennen wir nicht",
    text: "Vielleicht ist der Code falsch eingegeben, oder der Aufkleber ist nicht von uns.",
  },
  "sticker-withdrawn": { title: "Dieser Aufkleber gilt nicht mehr", text: "Er wurde aus dem Verkehr gezogen." },
  warning: "Nach dem Scannen eines Aufklebers verlangen wir nie eine Zahlung.",
  book: "Termin buchen",
};

const languages: Record<string, StickerTexts> = { pl, en, uk, de };

/** The texts in a language, or in English where there are none. */
export function stickerTexts(language: string): StickerTexts {
  return languages[language] ?? en;
}
