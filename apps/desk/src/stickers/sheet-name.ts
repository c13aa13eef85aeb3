/** What the file of a sheet is called: what it is, the office or else the city, and the day, `Stickers-City-Hall-2026-11-21.pdf`. */
export function sheetName(what: string, offices: readonly string[], city: string, day: string): string {
  const [office = city, ...others] = new Set(offices);
  const words = [what, others.length > 0 ? city : office].map((it) => it.replace(/[^\p{L}\p{N}]+/gu, "-"));
  return `${[...words, day].join("-").replace(/-+/g, "-")}.pdf`;
}
