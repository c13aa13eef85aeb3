import { addDays, addMonths, weekdayOf } from "@okienko/scheduling";

/** Where a key leads from `day` in the ARIA date-grid pattern; undefined for keys that mean nothing there. */
export function dayByKey(day: string, key: string, shift: boolean): string | undefined {
  const weekday = weekdayOf(day);
  const months = shift ? 12 : 1;
  const moves: Record<string, () => string> = {
    ArrowLeft: () => addDays(day, -1),
    ArrowRight: () => addDays(day, 1),
    ArrowUp: () => addDays(day, -7),
    ArrowDown: () => addDays(day, 7),
    Home: () => addDays(day, 1 - weekday),
    End: () => addDays(day, 7 - weekday),
    PageUp: () => addMonths(day, -months),
    PageDown: () => addMonths(day, months),
  };
  return moves[key]?.();
}
