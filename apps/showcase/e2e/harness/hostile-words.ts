/** A name in letters that run from right to left, without any trick. */
export const rightToLeft = "דנה לוי";

/** Ends and begins markup everywhere; `trick` counts whether something of it runs. */
const markup = `"><img src=x onerror=trick()></textarea></title><script>trick()</script><svg onload=trick()>'`;

/** Signs that turn the direction, and end what isolates them. */
const turns = "\u202Egnp.exe\u2066\u2069\u2069\u202C";

/** What the desk's own texts would take for a place to fill in. */
const places = "{name}|{count}|$&";

/** Lines of other formats, and characters that nobody can see. */
const lines = "\r\nBcc: all@example.org\r\n\r\nBEGIN:VALARM\r\nEND:VEVENT\u0000\u0007\u001B[31m\u0085\u2028]]>";

/** What begins a formula in a spreadsheet. */
export type Formula = "=" | "+" | "-" | "@";

/** A name or another line, of at most 120 signs, that means no good. */
export function hostileLine(formula: Formula): string {
  return `${formula}1+1 ${rightToLeft} ${places} 😀${turns}"><img src=x onerror=trick()> ${"W".repeat(40)}`;
}

/** A name that the city has given; cities name things in letters that their readers know. */
export function spoiltName(formula: Formula): string {
  return hostileLine(formula).replace(rightToLeft, "Urząd");
}

/** A longer text that means no good. */
export function hostileText(formula: Formula): string {
  return `${formula}HYPERLINK("http://evil.example","x") ${rightToLeft} ${places} 👩‍👩‍👧‍👦𝕏 ${turns}${markup} ${"W".repeat(200)}${lines}`;
}

/** What must be left of a hostile line or text, so that who reads it sees what was written. */
export const kept = `${rightToLeft} ${places}`;

/** Controls that nothing may hold which shows or sends the words of others; line breaks and tabs are no harm. */
export const harmful = /[\u202A-\u202E\u2066\u2067\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/u;
