import type { StepRequest } from "@okienko/contract";
import { Refusal } from "../refusal.ts";
import { type Changing, changeTicket, requireSeat, stepOf, ticketSeen } from "./change-ticket.ts";
import type { DayContext } from "./day-context.ts";
import type { TicketRow } from "./ticket-queries.ts";
import { isAtCounter, type Step } from "./ticket-steps.ts";
import { undoStep } from "./undo-step.ts";

/**
 * Takes a step with a ticket of today. Null where an arrival was taken back.
 *
 * Throws `unknown-ticket`, `ticket-changed`, `step-not-possible`, `not-your-counter` for a ticket at another counter,
 * `unknown-queue` and `other-office` for one that cannot be passed there.
 */
export async function takeStep(
  context: DayContext,
  staff: string,
  visit: string,
  request: StepRequest,
): Promise<TicketRow | null> {
  const ticket = await ticketSeen(context, visit, request.revision);
  if (request.step === "undo") return undoStep(context, staff, ticket);
  const state = stepOf(ticket, request.step);
  if (isAtCounter(ticket.state)) await requireSeat(context, staff, ticket.counter!);
  const change = changes[request.step](ticket, context, request);
  const changed = await changeTicket(context, request.step, ticket, { ...change, state });
  if (!changed) throw new Refusal("ticket-changed");
  return changed;
}

type Change = (ticket: TicketRow, context: DayContext, request: StepRequest) => Partial<Changing>;

/** What each step changes beside the state. */
const changes: Readonly<Record<Exclude<Step, "call">, Change>> = {
  "call-again": ({ calls }, { at }) => ({ called_at: at, calls: calls + 1 }),
  start: (_, { at }) => ({ serving_at: at }),
  finish: finished,
  missed: (_, { at }) => ({ finished_at: at }),
  park: (ticket, context) => leaving(ticket, context),
  back: (ticket, context) => ({
    ...leaving(ticket, context),
    finished_at: null,
    // who was not there when called waits as if just come
    ...(ticket.state === "missed" && { ready_at: context.at }),
  }),
  pass: passed,
};

function finished({ quantity }: TicketRow, { at }: DayContext, request: StepRequest): Partial<Changing> {
  if (request.step !== "finish") return {};
  return { finished_at: at, outcome: request.outcome, quantity: request.quantity ?? quantity };
}

function passed(ticket: TicketRow, context: DayContext, request: StepRequest): Partial<Changing> {
  if (request.step !== "pass") return {};
  const queue = context.catalog.file.queues.find(({ id }) => id === request.queue);
  if (!queue) throw new Refusal("unknown-queue", "");
  if (queue.office !== ticket.office) throw new Refusal("other-office", "A visitor is passed on within the office.");
  if (queue.id === ticket.queue) throw new Refusal("step-not-possible", "The ticket waits in this queue already.");
  return { ...leaving(ticket, context), queue: queue.id, passed_from: ticket.queue };
}

/** A service that is broken off counts; it goes on with the next call. */
function leaving({ state, serving_at, served_for }: TicketRow, { at }: DayContext): Partial<Changing> {
  const service = state === "serving" ? at - serving_at! : 0;
  return { counter: null, called_at: null, serving_at: null, served_for: served_for + service };
}
