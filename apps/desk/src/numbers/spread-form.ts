import type { Spread } from "@okienko/contract";

/** The sentence for a spread of whole minutes: nobody says "within 0 minutes", or the same number twice. */
export function spreadForm({ half, most }: NonNullable<Spread>) {
  if (most === 0) return "numbers.spreadNone";
  if (half === 0) return "numbers.spreadHalf";
  return half === most ? "numbers.spreadSame" : "numbers.spread";
}
