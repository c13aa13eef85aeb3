import { Day } from "../words.ts";
import { WallTime } from "./hours.ts";
import type { Mistake } from "./mistake.ts";
import { fieldOf, partsAt, type Part } from "./parts.ts";

/** Openings that end before they begin, fewer counters for staff than for the public, weeks that cannot be counted. */
export function hoursMistakes(file: Part): Mistake[] {
  const rules = partsAt(file, "/queues/*/rules/*");
  const exceptions = partsAt(file, "/exceptions/*");
  const openings = [...rules, ...exceptions.flatMap((exception) => partsAt(exception, "/hours/*"))];
  return [
    ...openings.flatMap((opening) => [...closedBeforeOpened(opening), ...fewerForStaff(opening)]),
    ...rules.flatMap((rule) => [...endedBeforeBegun(rule, "validFrom", "validUntil"), ...uncountableWeeks(rule)]),
    ...exceptions.flatMap((exception) => endedBeforeBegun(exception, "from", "until")),
  ];
}

function closedBeforeOpened(opening: Part): Mistake[] {
  const from = WallTime.safeParse(fieldOf(opening, "from").value);
  const { pointer, value } = fieldOf(opening, "until");
  const until = WallTime.safeParse(value);
  if (!from.success || !until.success || from.data < until.data) return [];
  return [{ pointer, problem: `The end, ${until.data}, should be after the start, ${from.data}.` }];
}

function fewerForStaff(opening: Part): Mistake[] {
  const online = fieldOf(opening, "online").value;
  const { pointer, value: staff } = fieldOf(opening, "staff");
  if (typeof online !== "number" || typeof staff !== "number" || staff >= online) return [];
  return [{ pointer, problem: `Staff should have at least as many counters as the public, ${online}.` }];
}

function endedBeforeBegun(part: Part, first: string, last: string): Mistake[] {
  const from = Day.safeParse(fieldOf(part, first).value);
  const { pointer, value } = fieldOf(part, last);
  const until = Day.safeParse(value);
  if (!from.success || !until.success || from.data <= until.data) return [];
  return [{ pointer, problem: `The last day, ${until.data}, should not be before the first, ${from.data}.` }];
}

function uncountableWeeks(rule: Part): Mistake[] {
  const { pointer, value: weeks } = fieldOf(rule, "everyWeeks");
  const from = fieldOf(rule, "validFrom").value ?? null;
  if (typeof weeks !== "number" || weeks <= 1 || from !== null) return [];
  return [
    { pointer, problem: "A rule of every n-th week needs validFrom, the day whose week is counted as the first." },
  ];
}
