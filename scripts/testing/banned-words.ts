interface Ban {
  words: RegExp;
  reason: string;
}

// in pieces, so that this file may be read by its own check
const maker = ["sub-?agent", "L{2}M", "chat ?gpt", "c[l]aude", "a[n]thropic", "co-[a]uthored-by"].join("|");

const bans: Ban[] = [
  { words: /(?<![\w.])\/(?:work|tmp)\//, reason: "a path of one machine" },
  // tests may read the samples of real cities where they lie beside the project, and skip where they do not
  { words: /shared\/(?:design|anchors|hooks|facts(?!\/samples))\b/, reason: "a file outside of the project" },
  { words: /\bregistry\.\w+\.|\bnpm[m]irror\b|\bdeb\.[d]ebian\b/, reason: "the host of a registry" },
  { words: /^\s*(?:"resolved"|tarball|resolution: \{tarball):/m, reason: "a download address in a lock file" },
  { words: new RegExp(`\\b(?:${maker})\\b`, "i"), reason: "how it was made, which helps no reader" },
];

/** Lists what a public file should not say, as `line: "words" is reason`. */
export function bannedWords(content: string): string[] {
  return bans.flatMap(({ words, reason }) => {
    const found = words.exec(content);
    if (!found) return [];
    const line = content.slice(0, found.index).split("\n").length;
    return [`${line}: "${found[0].trim()}" is ${reason}`];
  });
}
