import type { Mistake } from "./mistake.ts";
import { fieldOf, partsAt, textsAmong, type Part } from "./parts.ts";

/** Counters that serve a queue of another office: nobody is sent across the city. */
export function counterMistakes(file: Part): Mistake[] {
  const offices = new Map(
    partsAt(file, "/queues/*").map((it) => [fieldOf(it, "id").value, fieldOf(it, "office").value]),
  );
  return partsAt(file, "/counters/*").flatMap((counter) => {
    const office = fieldOf(counter, "office").value;
    return textsAmong(partsAt(counter, "/queues/*"))
      .filter(({ value }) => offices.has(value) && offices.get(value) !== office)
      .map(({ pointer, value }) => ({ pointer, problem: `The queue “${value}” is in another office.` }));
  });
}
