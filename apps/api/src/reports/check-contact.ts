import type { CategoryEntry } from "@okienko/contract/city-file";
import { oneLine } from "../messages/clean-text.ts";
import type { FieldErrors } from "./field-errors.ts";
import type { ReporterRow } from "./reporter-queries.ts";
import type { Submission } from "./submission.ts";

/** Who reports, as it is stored. */
export type StoredContact = Pick<ReporterRow, "name" | "email" | "phone">;

/**
 * Who reports; `null` where nothing is told. Whoever stays anonymous leaves nothing behind, also when they typed it.
 *
 * The desk takes down what somebody tells, with or without a name.
 */
export function checkContact(
  category: CategoryEntry,
  { contact, anonymous, writtenBy }: Pick<Submission, "contact" | "anonymous" | "writtenBy">,
  errors: FieldErrors,
): StoredContact | null {
  const policy = writtenBy === undefined ? category.contact : "optional";
  if (anonymous && policy !== "optional")
    errors.add("/anonymous", "not-anonymous", "This cannot be reported anonymously.");
  if (anonymous) return null;
  const told = {
    name: oneLine(contact?.name ?? "") || null,
    email: oneLine(contact?.email ?? "") || null,
    phone: oneLine(contact?.phone ?? "") || null,
  };
  if (policy !== "optional" && !told.email)
    errors.add("/contact/email", "missing", "An e-mail address is needed here.");
  if (policy === "name-and-email" && !told.name) errors.add("/contact/name", "missing", "A name is needed here.");
  return told.name || told.email || told.phone ? told : null;
}
