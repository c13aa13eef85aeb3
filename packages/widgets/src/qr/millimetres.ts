// CSS Values 4 §6.2: an inch is 96 px and 72 pt
const perUnit: Record<string, number> = { "": 25.4 / 96, px: 25.4 / 96, pt: 25.4 / 72, mm: 1, cm: 10, in: 25.4 };

/** Reads an absolute CSS length, or a number of pixels, in millimetres; undefined when it is neither. */
export function millimetres(text: string | null): number | undefined {
  const [, number, unit] = /^\s*(\d*\.?\d+)\s*([a-z]*)\s*$/i.exec(text ?? "") ?? [];
  const factor = perUnit[unit?.toLowerCase() ?? "none"];
  return factor && Number(number) ? Number(number) * factor : undefined;
}
