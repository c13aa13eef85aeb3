import { wordsOf } from "../catalog/words-of.ts";

/** What is told of somebody: any of these. */
export interface Person {
  readonly name?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
}

const mostWords = 8;
const longestWord = 64;

/** So many last digits tell numbers apart; what stands before them is the country, in one spelling or another. */
const toldApart = 9;

/** By what somebody is found: words of the name, the phone number, the e-mail address, each in one spelling. */
export function personKeys({ name, email, phone }: Person): string[] {
  const words = wordsOf(name ?? "").slice(0, mostWords);
  return [...new Set([...words.map(nameKey), ...sameKeys({ email, phone })])];
}

/** By what two records are of the same person: e-mail address and phone number, not the name. */
export function sameKeys({ email, phone }: Pick<Person, "email" | "phone">): string[] {
  const [mail, digits] = [plainEmail(email ?? ""), plainPhone(phone ?? "")];
  return [...(digits ? [phoneKey(digits)] : []), ...(mail ? [emailKey(mail)] : [])];
}

/** `name:kowalska`, of a word as `wordsOf` folds it. */
export function nameKey(word: string): string {
  return `name:${word.slice(0, longestWord)}`;
}

/** `phone:600100200`, of digits: with or without the country is the same. */
export function phoneKey(digits: string): string {
  return `phone:${digits.slice(-toldApart)}`;
}

/** `email:anna@example.org`, of a plain address. */
export function emailKey(address: string): string {
  return `email:${address}`;
}

/** An address as it is compared: in lower case and without a +tag. */
export function plainEmail(email: string): string {
  return email
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, "@");
}

/** Whether two phone numbers are the same one, with or without the country. */
export function isSamePhone(one: string, other: string): boolean {
  const [a, b] = [plainPhone(one), plainPhone(other)].map((it) => it.replace(/^0+/, ""));
  return a !== "" && b !== "" && (a!.endsWith(b!) || b!.endsWith(a!));
}

/** A phone number as it is compared: its digits. */
export function plainPhone(phone: string): string {
  return phone.replace(/\D/g, "");
}
