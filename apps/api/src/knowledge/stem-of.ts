/** Endings of Polish, Ukrainian, English and German words as `wordsOf` folds them, longest first. */
const endings = [
  ...["owego", "owych", "owymi", "kiego", "kiem", "kami", "kach"],
  ...["iami", "iach", "ymi", "imi", "ego", "emu", "owi", "ami", "ach", "iem", "kow", "ych", "ich", "owa", "owe", "owy"],
  ...["ому", "ого", "ами", "ями", "ах", "ях", "ів", "ою", "ею", "ом", "ем", "им", "их", "ої", "ій"],
  ...["ing", "ies", "ern", "es", "ed", "er", "en", "em"],
  ...["om", "ow", "ej", "ia", "ie", "iu", "io", "ku", "ka", "ki", "ke", "ko", "ek", "ym", "im", "ą"],
  ...["a", "e", "i", "o", "u", "y", "s", "n", "а", "е", "и", "і", "о", "у", "ю", "я", "ь", "й"],
].sort((a, b) => b.length - a.length);

/** Shorter beginnings say too little. */
const shortestStem = 3;

/**
 * The beginning of a word that its other forms share, by cutting its ending: `dziurami` → `dziur`.
 *
 * Found in a text by the words that begin with it, so that the text itself is kept as it is.
 */
export function stemOf(word: string): string {
  const ending = endings.find((it) => word.endsWith(it) && word.length - it.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
