// a string in quotes stays as it is: `content: ", "`
const inQuotes = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/;

/** Writes a run of white space in HTML as one space, which a browser shows alike; the space inside `<pre>` is not kept. */
export function minifyHtml(text: string): string {
  // before `/>` the space stays: after an attribute without quotes the slash would be part of its value
  return text.replace(/[ \t\r\n]+/g, " ").replaceAll(" >", ">");
}

/** Takes comments and needless white space out of a piece of a style sheet. */
export function minifyCss(text: string): string {
  const pieces = text.replace(/\/\*[^]*?\*\//g, "").split(inQuotes);
  return pieces.map((piece, index) => (index % 2 ? piece : squeeze(piece))).join("");
}

// a space before a colon separates selectors: `a :hover`
function squeeze(piece: string): string {
  return piece
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}");
}
