import type { ClosingReason } from "@okienko/contract";
import { FieldErrors } from "../reports/field-errors.ts";
import { reasonStates } from "./choices.ts";

/** Checks that a reason fits the state that it closes with, and is there where staff close. Throws `invalid-fields`. */
export function requireReason(state: string, reason: ClosingReason | undefined): void {
  const errors = new FieldErrors();
  const closes = state === "done" || state === "rejected";
  if (closes && !reason) errors.add("/reason", "missing", "Please say why it is closed.");
  if (reason && reasonStates[reason] !== state)
    errors.add(
      "/reason",
      "other-state",
      closes ? `This reason closes as ${reasonStates[reason]}.` : "It is not closed.",
    );
  errors.throwIfAny();
}
