/** Letters that an ending may have beyond the common part of two forms of a word; in a short word only one. */
const longestEnding = 3;
const shortWord = 4;

/** How much of the shorter word two forms must share. */
const sharedPart = 0.7;

/** Words this short are too like one another for typing mistakes to be forgiven. */
const shortestMistyped = 5;

/**
 * How much a typed word is like a word of a text, 0 to 1: the same, its beginning, another form of it, a part of a
 * compound, or all that with one letter mistyped. Both as `wordsOf` gives them.
 */
export function likeness(typed: string, word: string): number {
  if (typed === word) return 1;
  if (word.startsWith(typed) && typed.length < 3) return 0.3;
  if (word.startsWith(typed)) return word.length - typed.length <= longestEnding ? 0.9 : 0.6;
  if (areForms(typed, word)) return 0.8;
  if (typed.length >= 4 && word.includes(typed)) return 0.6;
  if (typed.length < shortestMistyped || !beginAlike(typed, word)) return 0;
  return mistypings(typed, word).some((it) => areForms(...it)) ? 0.4 : 0;
}

/** With one mistake at most among the first two letters; what most words fail, and quick to see. */
function beginAlike(typed: string, word: string): boolean {
  return typed[0] === word[0] || typed[1] === word[1] || typed[0] === word[1] || typed[1] === word[0];
}

/** `dowodu` and `dowody`: alike but for their endings. Of the letters `before` all but `wrong` are alike already. */
function areForms(a: string, b: string, before = 0, wrong = 0): boolean {
  const common = commonStart(a, b);
  const shared = before + common - wrong;
  const shorter = before + Math.min(a.length, b.length);
  const endings = Math.max(a.length, b.length) - common;
  return shared >= 3 && shared >= sharedPart * shorter && endings <= (shorter <= shortWord ? 1 : longestEnding);
}

/** What is left of both words after their first difference, taken as a letter too many, too few, wrong or swapped. */
function mistypings(typed: string, word: string): [a: string, b: string, before: number, wrong: number][] {
  const at = commonStart(typed, word);
  const [a, b] = [typed.slice(at), word.slice(at)];
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  return [
    [a.slice(1), b, at, 0],
    [a, b.slice(1), at, 0],
    swapped ? [a.slice(2), b.slice(2), at + 2, 0] : [a.slice(1), b.slice(1), at + 1, 1],
  ];
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
