/** A code as it was made, from what somebody has copied by hand: Crockford's signs have no O, I and L. */
export function plain(typed: string): string {
  const signs = typed.toLowerCase().replace(/[\s-]/g, "");
  return signs.replaceAll("o", "0").replace(/[il]/g, "1");
}
