import type { StaffElement } from "../src/shared/staff-element.ts";

/** What the desk says to a widget. */
export type StaffAttributes = Pick<StaffElement, "conversation" | "channel" | "caller">;

/** A call of somebody whose name is known. */
export const call: StaffAttributes = {
  conversation: "C0NV-4SAT",
  channel: "phone",
  caller: { name: "Zofia Nowak", email: "", phone: "", language: "uk" },
};
