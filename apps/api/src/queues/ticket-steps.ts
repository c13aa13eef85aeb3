import type { TicketState } from "@okienko/contract";

/** What can be done with a ticket. */
export type Step = "call" | "call-again" | "start" | "finish" | "missed" | "park" | "back" | "pass";

/** From which states a step leads where. */
const steps: Readonly<Record<Step, { readonly from: readonly TicketState[]; readonly to: TicketState }>> = {
  call: { from: ["waiting", "parked", "missed"], to: "called" },
  "call-again": { from: ["called"], to: "called" },
  start: { from: ["called"], to: "serving" },
  finish: { from: ["serving"], to: "served" },
  missed: { from: ["waiting", "called", "parked"], to: "missed" },
  park: { from: ["waiting", "called", "serving"], to: "parked" },
  back: { from: ["called", "serving", "parked", "missed"], to: "waiting" },
  pass: { from: ["waiting", "called", "serving", "parked"], to: "waiting" },
};

/** What residents, calendars and statistics see of a ticket: the state of its visit. */
const visitStates: Readonly<Record<TicketState, string>> = {
  waiting: "arrived",
  parked: "arrived",
  called: "called",
  serving: "called",
  served: "served",
  missed: "missed",
};

/** Where a step leads from a state; null where it cannot be taken. */
export function stepTo(step: Step, from: TicketState): TicketState | null {
  const { from: possible, to } = steps[step];
  return possible.includes(from) ? to : null;
}

/** The state of the visit of a ticket in this state. */
export function visitStateOf(state: TicketState): string {
  return visitStates[state];
}

/** Whether a ticket in this state is at a counter. */
export function isAtCounter(state: string): boolean {
  return state === "called" || state === "serving";
}
