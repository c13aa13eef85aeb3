import { randomInt } from "node:crypto";

/** 29 signs, a prime, so that the check character finds every wrong sign and every swap of neighbours. */
const alphabet = "23456789ABCDEFGHJKMNPQRTVWXYZ";
const length = 7;

/** A new number to read out over the phone: seven random signs and a check character, `7K3F-9QMX`. */
export function newReference(): string {
  const signs = Array.from({ length }, () => randomInt(alphabet.length));
  const text = [...signs, checkSign(signs)].map((sign) => alphabet[sign]).join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** The number as it is stored, from any spelling with or without hyphens and blanks; `null` when it cannot be one. */
export function readReference(spelled: string): string | null {
  const text = spelled.toUpperCase().replace(/[^0-9A-Z]/g, "");
  const signs = [...text].map((sign) => alphabet.indexOf(sign));
  if (signs.length !== length + 1 || signs.includes(-1)) return null;
  if (checkSign(signs.slice(0, length)) !== signs[length]) return null;
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** Weights 2, 3, 4 … differ and never vanish modulo 29. */
function checkSign(signs: readonly number[]): number {
  return signs.reduce((sum, sign, index) => sum + sign * (index + 2), 0) % alphabet.length;
}
