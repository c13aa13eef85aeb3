import type { FieldProblem } from "@okienko/contract";
import type { MessageKey } from "../shared/words.ts";

/** What a person types about themselves; the names are the ids of the fields. */
export interface Contact {
  name: string;
  email: string;
  phone: string;
  note: string;
}

/** What is wrong with the fields, by their ids. */
export type ContactErrors = Partial<Record<keyof Contact, MessageKey>>;

const mistakes = {
  name: "booking.nameMissing",
  email: "booking.emailWrong",
  phone: "booking.phoneWrong",
  note: "booking.noteWrong",
} as const;

/** Finds what the server would refuse, before it is asked; staff need no more than a name. */
export function contactErrors({ name, email, phone }: Contact, isForStaff = false): ContactErrors {
  const errors: ContactErrors = {};
  if (!name.trim()) errors.name = mistakes.name;
  if (!isForStaff && !email.trim() && !phone.trim()) errors.email = "booking.contactMissing";
  if (email.trim() && !/^\S+@\S+\.\S+$/.test(email.trim())) errors.email = mistakes.email;
  if (phone.trim() && !/^\+?[0-9 ()/.-]{6,24}$/.test(phone.trim())) errors.phone = mistakes.phone;
  return errors;
}

/** The server's field errors, by the ids of the fields: `/contact/email` is `email`. */
export function serverErrors(problems: FieldProblem[] = []): ContactErrors {
  const fields = problems.map(({ pointer }) => pointer.split("/").pop() as keyof Contact);
  return Object.fromEntries(fields.filter((field) => field in mistakes).map((field) => [field, mistakes[field]]));
}
