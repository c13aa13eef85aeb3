import type { TicketState } from "@okienko/contract";
import type { Database } from "../database/database.ts";
import { isAtCounter, visitStateOf } from "../queues/ticket-steps.ts";

const onTheDay = ["arrived", "called", "served", "missed"];

/**
 * Checks what must be true of tickets after any run: each stands where its visit stands, whoever has arrived has one, no
 * two have the same code, no counter has two visitors, and times follow each other. A sentence for each violation.
 */
export async function ticketViolations({ read }: Database): Promise<string[]> {
  const visits = new Map(
    (await read.selectFrom("visit").select(["id", "state"]).execute()).map((it) => [it.id, it.state]),
  );
  const tickets = await read.selectFrom("ticket").selectAll().execute();
  const known = new Set(tickets.map((it) => it.visit));
  const apart = tickets.filter((it) => visits.get(it.visit) !== visitStateOf(it.state as TicketState));
  const without = [...visits].filter(([id, state]) => onTheDay.includes(state) && !known.has(id));
  const places = tickets.filter((it) => isAtCounter(it.state)).map((it) => `${it.city} ${it.day} ${it.counter}`);
  const codes = tickets.filter((it) => it.code).map((it) => `${it.city} ${it.office} ${it.day} ${it.code}`);
  const disordered = tickets.filter((it) => {
    const times = [it.arrived_at, it.first_called_at, it.called_at, it.serving_at, it.finished_at];
    const known = times.filter((at) => at !== null);
    return known.some((at, index) => index > 0 && at < known[index - 1]!);
  });
  return [
    ...apart.map((it) => `ticket ${it.code} is ${it.state}, its visit ${visits.get(it.visit)}`),
    ...without.map(([id, state]) => `visit ${id} is ${state} without a ticket`),
    ...repeated(places).map((it) => `counter ${it} has two visitors`),
    ...repeated(codes).map((it) => `ticket ${it} is there twice`),
    ...disordered.map((it) => `the times of ticket ${it.code} are out of order`),
  ];
}

function repeated(names: readonly string[]): string[] {
  return names.filter((it, index) => names.indexOf(it) !== index);
}
