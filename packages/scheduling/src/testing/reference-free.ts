/** What the slow count of free visits looks at: instants in minutes from the start of the day. */
export interface ReferenceDay {
  readonly step: number;
  readonly counters: readonly number[];
  readonly taken: readonly number[];
  readonly cells: number;
  readonly earliest: number;
  readonly lastStartBeforeClosing: number;
}

/** The visits that can start in each cell, by trying each start on its own, counter by counter. */
export function referenceFree(day: ReferenceDay): number[] {
  return day.counters.map((_, start) => {
    let visits = 0;
    while (hasRoom(day, start, visits)) visits += 1;
    return visits;
  });
}

function hasRoom(day: ReferenceDay, start: number, visits: number): boolean {
  const begins = start * day.step;
  if (begins < day.earliest) return false;
  let closing = start;
  while (day.counters[closing]) closing += 1;
  if (closing * day.step - begins < day.lastStartBeforeClosing) return false;
  const visitCells = Array.from({ length: day.cells }, (_, cell) => start + cell);
  return visitCells.every((cell) => (day.counters[cell] ?? 0) > (day.taken[cell] ?? 0) + visits);
}
