import type { Alternative } from "@okienko/contract";
import { alternativesTo } from "../availability/alternatives.ts";
import type { KeptAnswers } from "../availability/kept-answers.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { Refusal } from "../refusal.ts";
import type { WantedTime } from "./hold-time.ts";

/** Holds a time; where it is taken, the refusal offers the free times that are nearest. */
export async function withAlternatives<T>(
  answers: KeptAnswers,
  catalog: Catalog,
  { wish, start }: WantedTime,
  hold: () => Promise<T>,
): Promise<T> {
  return hold().catch(async (error: unknown) => {
    const isTaken = error instanceof Refusal && error.code === "time-taken" && !error.details.alternatives;
    throw isTaken ? timeTaken(await alternativesTo(answers, catalog, wish, start)) : error;
  });
}

/** The refusal of a time that is taken, with others. */
export function timeTaken(alternatives: Alternative[]): Refusal {
  return new Refusal("time-taken", "Every counter is taken at this time.", { alternatives });
}
