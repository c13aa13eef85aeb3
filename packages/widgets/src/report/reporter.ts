import type { Category } from "@okienko/contract";
import type { FieldErrors } from "../shared/error-summary.ts";
import type { Words } from "../shared/words.ts";

/** What a person types about themselves; the names are the ids of the fields. */
export interface ReporterFields {
  name: string;
  email: string;
  phone: string;
}

/** Nothing typed. */
export const noReporter: ReporterFields = { name: "", email: "", phone: "" };

/** Finds what the server would refuse, before it is asked; which fields are needed is told by the category. */
export function reporterErrors(text: Words, policy: Category["contact"], fields: ReporterFields): FieldErrors {
  const errors: FieldErrors = {};
  const name = fields.name.trim();
  const email = fields.email.trim();
  const phone = fields.phone.trim();
  if (!name && policy === "name-and-email") errors["name"] = text("booking.nameMissing");
  if (!email && policy !== "optional") errors["email"] = text("report.emailMissing");
  if (email && !isEmail(email)) errors["email"] = text("booking.emailWrong");
  if (phone && !/^\+?[0-9 ()/.-]{6,24}$/.test(phone)) errors["phone"] = text("booking.phoneWrong");
  return errors;
}

/** Tells roughly whether a text can be an e-mail address. */
export function isEmail(text: string): boolean {
  return /^\S+@\S+\.\S+$/.test(text);
}
