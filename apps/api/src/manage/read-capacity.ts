import type { CapacityBand, CapacityDay, CapacityPicture, CapacityQuestion } from "@okienko/contract";
import type { ExceptionEntry, QueueEntry } from "@okienko/contract/city-file";
import {
  addDays,
  type Day,
  type DayCapacity,
  dayOf,
  daysBetween,
  exceptionsInOrder,
  formatInstant,
  publicHolidays,
  startInstant,
  startOfDay,
} from "@okienko/scheduling";
import { capacityOn } from "../availability/day-capacities.ts";
import type { Occupancy } from "../availability/occupancy.ts";
import { occupancyOf } from "../availability/queue-occupancy.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { storedEntries } from "../catalog/entry-history.ts";
import { kindOf } from "../catalog/city-entries.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Database, Reading } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { Refusal } from "../refusal.ts";
import { type Changes, departmentsOf, mayChange } from "./entry-departments.ts";
import { countVisitsByDay } from "./usage-queries.ts";

const mostDays = 70;
const usualDays = 28;

/** Who looks at capacity: in which language, and what they may change. */
export interface CapacityReading {
  readonly catalog: Catalog;
  readonly language: string;
  readonly changes: Changes;
}

/** Draws the capacity of queues. Throws `not-found`, `unknown-office`, `range-reversed` and `range-too-long`. */
export function readCapacity(
  { read: db, now }: Database,
  { catalog, language, changes }: CapacityReading,
  question: CapacityQuestion,
): Promise<CapacityPicture> {
  const { timeZone, id: city } = catalog.file.city;
  const queues = queuesOf(catalog, question);
  const nameOf = (id: string) => catalog.file.departments.find((it) => it.id === id)!.name;
  return read(async () => {
    const at = await readNow(db, now);
    const days = daysOf(question, dayOf(at, timeZone));
    const ids = await exceptionIds(db, city);
    const drawn = [];
    for (const queue of queues) {
      const occupancy = await occupancyOf(db, city, queue.id, startOfDay(days[0]!, timeZone));
      const visits = await countVisitsByDay(db, now, city, queue.id);
      const departments = departmentsOf(catalog.file, "queues", queue);
      drawn.push({
        id: queue.id,
        name: textIn(catalog, queue.name, language),
        office: queue.office,
        officeName: textIn(catalog, catalog.offices.get(queue.office)!.name, language),
        step: queue.step,
        departments: departments.map((id) => textIn(catalog, nameOf(id), language)),
        mayClose: mayChange(changes, departments),
        days: days.map((day) => dayOfQueue({ catalog, language, queue, occupancy, visits, at, ids }, day)),
      });
    }
    return { timeZone, from: days[0]!, to: days.at(-1)!, queues: drawn };
  });
}

async function exceptionIds(db: Reading, city: string): Promise<Map<string, string>> {
  const rows = await storedEntries(db, city);
  return new Map(rows.filter(({ kind }) => kind === kindOf("exceptions")).map(({ body, id }) => [body, id]));
}

function queuesOf({ file, offices, plans }: Catalog, { queue, office }: CapacityQuestion): QueueEntry[] {
  if (office !== undefined && !offices.has(office)) throw new Refusal("unknown-office");
  if (queue !== undefined && !plans.has(queue)) throw new Refusal("not-found", "There is no such queue.");
  return file.queues.filter(
    (it) => (queue === undefined || it.id === queue) && (office === undefined || it.office === office),
  );
}

function daysOf({ from, to }: CapacityQuestion, today: Day): Day[] {
  const first = from ?? today;
  const last = to ?? addDays(first, usualDays - 1);
  const count = daysBetween(first, last) + 1;
  if (count < 1) throw new Refusal("range-reversed", `${last} is before ${first}.`);
  if (count > mostDays) throw new Refusal("range-too-long", `Ask for at most ${mostDays} days.`);
  return Array.from({ length: count }, (_, at) => addDays(first, at));
}

interface Drawing {
  readonly catalog: Catalog;
  readonly language: string;
  readonly queue: QueueEntry;
  readonly occupancy: Occupancy;
  readonly visits: ReadonlyMap<Day, number>;
  readonly at: number;
  /** As the catalogue names each exception of the file, by what it says. */
  readonly ids: ReadonlyMap<string, string>;
}

function dayOfQueue(drawing: Drawing, date: Day): CapacityDay {
  const { catalog, queue, occupancy, at } = drawing;
  const plan = catalog.plans.get(queue.id)!;
  const staff = capacityOn(plan, date, "", "staff");
  const online = capacityOn(plan, date, "", "online");
  const taken = occupancy.on(staff, at);
  const { holidays } = catalog.file.city;
  const holiday = holidays ? publicHolidays(holidays, Number(date.slice(0, 4))).find(({ day }) => day === date) : null;
  return {
    date,
    holiday: holiday ? textIn(catalog, holiday.name, drawing.language) : null,
    exceptions: exceptionsOn(drawing, date),
    visits: drawing.visits.get(date) ?? 0,
    bands: bandsOf(staff, online, taken, catalog.file.city.timeZone),
  };
}

/** The exceptions of a day, the one that wins first. */
function exceptionsOn({ catalog, language, queue, ids }: Drawing, date: Day): CapacityDay["exceptions"] {
  const { exceptions } = catalog.file;
  const inOrder = exceptionsInOrder<ExceptionEntry>({ ...catalog.plans.get(queue.id)!, exceptions });
  return inOrder
    .filter(({ from, until }) => from <= date && date <= until)
    .filter(({ scope, id }) => scope !== "procedure" || queue.procedures.includes(id!))
    .map((it) => ({
      id: ids.get(JSON.stringify(it)) ?? "",
      scope: it.scope,
      closes: it.hours.length === 0,
      reason: textIn(catalog, it.reason, language),
    }));
}

/** From the first to the last cell that is open or taken; equal neighbours are one band. */
function bandsOf(staff: DayCapacity, online: DayCapacity, taken: Uint16Array | null, zone: string): CapacityBand[] {
  const bands: CapacityBand[] = [];
  for (const [index, counters] of staff.counters.entries()) {
    const used = taken?.[index] ?? 0;
    if (counters === 0 && used === 0) continue;
    const offered = online.counters[index]!;
    const numbers = { online: offered, staff: counters, taken: used, free: Math.max(0, offered - used) };
    const start = formatInstant(startInstant(staff, index), zone);
    const end = formatInstant(startInstant(staff, index + 1), zone);
    const last = bands.at(-1);
    if (last && last.end === start && isSame(last, numbers)) bands[bands.length - 1] = { ...last, end };
    else bands.push({ start, end, ...numbers });
  }
  return bands;
}

function isSame(band: CapacityBand, numbers: Omit<CapacityBand, "start" | "end">): boolean {
  return band.online === numbers.online && band.staff === numbers.staff && band.taken === numbers.taken;
}
