import type { CounterView, DeskTicket, StepRequest } from "@okienko/contract";

/** The name of a step of a ticket. */
export type StepName = StepRequest["step"];

/** A step before it is known which revision of the ticket it is for. */
export type Step = StepRequest extends infer T ? (T extends StepRequest ? Omit<T, "revision"> : never) : never;

/** The key of each step that needs nothing else. */
export const keys = { start: "s", "call-again": "c", missed: "m", park: "p", back: "b" } as const;

/** The words of each step that needs nothing else. */
export const names = {
  start: "counter.start",
  "call-again": "counter.callAgain",
  missed: "counter.miss",
  park: "counter.park",
  back: "counter.back",
} as const;

/** A step that needs nothing else. */
export type PlainStep = keyof typeof keys;

/** Whether a step needs nothing else. */
export function isPlain(step: StepName): step is PlainStep {
  return step in keys;
}

const fromCalled: readonly StepName[] = ["start", "call-again", "missed", "park", "back", "pass"];
const fromServing: readonly StepName[] = ["finish", "park", "back", "pass"];

/** The steps that whoever sits at the counter can take with whom they serve, the usual one first. */
export function stepsOf({ state }: Pick<DeskTicket, "state">): readonly StepName[] {
  if (state === "called") return fromCalled;
  return state === "serving" ? fromServing : [];
}

/** Everybody of a view with a ticket, whatever the list. */
function ticketsOf({ current, last, waiting, parked, missed }: CounterView): DeskTicket[] {
  return [current, last, ...waiting, ...parked, ...missed].filter((it) => it !== null);
}

/** Whose last step can be taken back: that of the ticket which was touched here last, while the server allows it. */
export function undoable(view: CounterView, touched: string | null, now: number): DeskTicket | undefined {
  const isOpen = (it: DeskTicket) => it.undoUntil !== null && Date.parse(it.undoUntil) > now;
  const candidates = ticketsOf(view).filter(isOpen);
  return candidates.find((it) => it.visit === touched) ?? candidates.find((it) => it === view.current);
}
