import type { Day } from "../types.ts";

/**
 * Easter Sunday of the western churches, in the Gregorian calendar.
 *
 * The anonymous algorithm of 1876 as Meeus gives it in "Astronomical Algorithms", chapter 8; its letters are kept.
 */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sinceMarch = h + l - 7 * m + 22;
  return new Date(Date.UTC(year, 2, sinceMarch)).toISOString().slice(0, 10);
}
