import type { CityFile } from "@okienko/contract/city-file";
import type { Database, Writing } from "../database/database.ts";
import { countAhead } from "./catalog-queries.ts";
import { CityFileRefused, type Mistake } from "./city-file-refused.ts";

const minute = 60_000;

/**
 * Refuses a step that cuts time otherwise than the visits that lie ahead: their places would be counted in other cells.
 *
 * Comes after the queues have been marked as changed: who takes a time now waits for that, and then sees the new step.
 */
export async function refuseNewSteps(
  tx: Writing,
  { now }: Pick<Database, "now">,
  { city, queues }: CityFile,
): Promise<void> {
  const ahead = await countAhead(tx, now, city.id);
  const mistakes = queues.flatMap(({ id, step }, at): Mistake[] => {
    const visits = ahead
      .filter(({ queue, cell }) => queue === id && cell !== step * minute)
      .reduce((sum, it) => sum + it.visits, 0);
    return visits === 0 ? [] : [{ pointer: `/queues/${at}/step`, problem: problemOf(id, visits) }];
  });
  if (mistakes.length > 0) throw new CityFileRefused(mistakes);
}

function problemOf(queue: string, visits: number): string {
  const lie = visits === 1 ? "1 visit of this queue lies" : `${visits} visits of this queue lie`;
  return `The step of ${queue} must stay: ${lie} ahead. Give the new step to a new queue, and close this one.`;
}
