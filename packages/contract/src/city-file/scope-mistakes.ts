import type { Mistake } from "./mistake.ts";
import { fieldOf, partsAt, type Part } from "./parts.ts";

const scopesWithId = ["office", "queue", "procedure"];

/** Exceptions that name something their scope does not have, or leave out what it needs. */
export function scopeMistakes(file: Part): Mistake[] {
  return partsAt(file, "/exceptions/*").flatMap((exception) => [...wrongId(exception), ...wrongOffices(exception)]);
}

function wrongId(exception: Part): Mistake[] {
  const scope = fieldOf(exception, "scope").value;
  const { pointer, value } = fieldOf(exception, "id");
  const named = (value ?? null) !== null;
  if (scope === "city" && named) return [{ pointer, problem: "An exception for the whole city has no id." }];
  if (!scopesWithId.includes(String(scope)) || named) return [];
  return [{ pointer, problem: `An exception for one ${scope} needs its id.` }];
}

function wrongOffices(exception: Part): Mistake[] {
  const scope = fieldOf(exception, "scope").value;
  const { pointer, value } = fieldOf(exception, "offices");
  if ((value ?? null) === null || scope === "procedure") return [];
  return [{ pointer, problem: "Only an exception for one procedure can be limited to some offices." }];
}
