import type { Hold } from "@okienko/contract";
import { isDay, parseInstant } from "@okienko/scheduling";
import { Refusal } from "../refusal.ts";
import type { Asked } from "./choosing.ts";
import type { Form } from "./sent-form.ts";
import type { Page, Query } from "./page.ts";

/** What somebody has typed about the visit. */
export interface Typed {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
}

/** Reads what was typed, nothing when the form has not come that far. */
export function typedIn(form: Form): Typed {
  return { name: form.text("name"), email: form.text("email"), phone: form.text("phone"), note: form.text("note") };
}

/** Reads what a time is chosen for, from the query of an address or from a form. */
export function askedIn(field: (name: string) => string | undefined): Asked {
  const day = field("day") ?? "";
  return {
    office: field("office") || null,
    quantity: Number(field("quantity") || 1),
    day: isDay(day) ? day : null,
    now: field("now") !== undefined,
  };
}

/** A held time as a form carries it; only id and secret count, the rest is for showing. */
export type Held = Pick<Hold, "id" | "secret" | "start" | "end" | "office" | "expiresAt" | "quantity">;

/** A held time as hidden fields. */
export function heldFields({ id, secret, start, end, office, expiresAt, quantity }: Held): Query {
  return { hold: id, holdSecret: secret, start, end, place: office, until: expiresAt, quantity };
}

/** The hold that a form carries along, to be given back for another one; nothing where there is none. */
export function carriedHold(form: Form): Query {
  const hold = form.optional("hold");
  return hold === undefined ? {} : { hold, holdSecret: form.text("holdSecret") };
}

/** Reads the held time that a form carries. Throws `malformed-request` when it cannot be shown. */
export function heldIn(form: Form, { catalog }: Page): Held {
  const [start, end, expiresAt] = ["start", "end", "until"].map((name) => form.text(name)) as [string, string, string];
  const office = form.text("place");
  const isReadable = [start, end, expiresAt].every((it) => parseInstant(it) !== null) && catalog.offices.has(office);
  if (!isReadable) throw new Refusal("malformed-request");
  const quantity = Number(form.text("quantity"));
  return { id: form.text("hold"), secret: form.text("holdSecret"), start, end, office, expiresAt, quantity };
}
