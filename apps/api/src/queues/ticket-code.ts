import type { Catalog } from "../catalog/catalog.ts";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** The letter of a queue: the first one of its office in the catalogue has A. */
export function letterOf({ file }: Catalog, queue: string): string {
  const office = file.queues.find(({ id }) => id === queue)?.office;
  const index = file.queues.filter((it) => it.office === office).findIndex(({ id }) => id === queue);
  const [more, at] = [Math.floor(index / alphabet.length), index % alphabet.length];
  return `${more > 0 ? alphabet[more - 1] : ""}${alphabet[at]}`;
}

/** A ticket as it is called: `A007`. */
export function ticketCode(letter: string, number: number): string {
  return `${letter}${String(number).padStart(3, "0")}`;
}
