const longest = 140;

/** The first words of a text on one line, cut between words where there is one to cut at; `null` for an empty text. */
export function excerptOf(text: string): string | null {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line || null;
  const cut = line
    .slice(0, longest)
    .toWellFormed()
    .replace(/\ufffd$/, "");
  const space = cut.lastIndexOf(" ");
  return `${space > longest / 2 ? cut.slice(0, space) : cut}…`;
}
