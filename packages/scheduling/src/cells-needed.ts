/** How many cells of `step` minutes a visit takes: `minutes`, and `extraMinutes` for each matter after the first. */
export function cellsNeeded(step: number, minutes: number, extraMinutes: number, quantity: number): number {
  return Math.ceil((minutes + extraMinutes * (quantity - 1)) / step);
}
