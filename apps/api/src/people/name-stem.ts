/** Endings that names have in Polish, Ukrainian and German, as `wordsOf` folds them, longest first. */
const endings = [
  ...["iego", "iemu", "iej", "iem", "imi", "ich", "im", "ie", "ego", "emu", "ej", "ych", "ymi", "ym"],
  ...["owie", "owi", "ami", "ach", "ow", "om", "em", "a", "e", "i", "o", "u", "y", "s"],
  ...["ого", "ому", "ові", "еві", "ою", "ею", "оі", "іи", "ии", "им", "их", "ом", "ем", "ів", "ам", "ах"],
  ...["а", "е", "и", "і", "о", "у", "ю", "я"],
].sort((a, b) => b.length - a.length);

/** Shorter beginnings would find half of the city. */
const shortest = 3;

/** The beginning that the forms of a name share: `kowalskiej` and `kowalska` → `kowalsk`; `null` of a very short one. */
export function nameStem(word: string): string | null {
  const ending = endings.find((it) => word.endsWith(it) && word.length - it.length >= shortest);
  const stem = ending === undefined ? word : word.slice(0, -ending.length);
  return stem.length < shortest ? null : stem;
}
