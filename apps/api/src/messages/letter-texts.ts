/** What letters say whatever they are about. */
interface LetterTexts {
  /** The language that the city's letters are written in. */
  readonly language: string;
  /** For dates and amounts (BCP 47). */
  readonly locale: string;
  readonly questions: string;
  /** The name of the secret of a link, for pages that cannot read it from the address. */
  readonly accessCode: string;
}

const pl: LetterTexts = {
  language: "pl",
  locale: "pl-PL",
  questions: "Pytania",
  accessCode: "Kod dostępu, jeśli strona o niego zapyta",
};

const en: LetterTexts = {
  language: "en",
  // the English of Europe
  locale: "en-GB",
  questions: "Questions",
  accessCode: "Access code, if the page asks for it",
};

const uk: LetterTexts = {
  language: "uk",
  locale: "uk-UA",
  questions: "Питання",
  accessCode: "Код доступу, якщо сторінка його запитає",
};

const de: LetterTexts = {
  language: "de",
  locale: "de-DE",
  questions: "Fragen",
  accessCode: "Zugangscode, falls die Seite danach fragt",
};

const languages = { pl, en, uk, de };

/** The texts of all letters in a language (BCP 47). */
export function letterTexts(language: string): LetterTexts {
  return inSpoken(languages, language);
}

/** What there is in a language, else in English: the city's own texts still come in theirs. */
export function inSpoken<Texts>(languages: { readonly en: Texts }, language: string): Texts {
  const texts: Readonly<Record<string, Texts>> = languages;
  return texts[language] ?? texts[language.split("-")[0]!] ?? languages.en;
}
