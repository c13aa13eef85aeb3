/** Letters that Unicode does not take apart into a letter and a mark. */
const folded: Record<string, string> = { ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i", ґ: "г" };

/** The words of a text, in lower case and without diacritics, as they are compared in a search. */
export function wordsOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replace(/['’ʼ]/g, "") // об'єкт is one word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łđøßæœıґ]/g, (letter) => folded[letter]!);
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
