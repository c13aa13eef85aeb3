import { createHash } from "node:crypto";
import type { Contact } from "@okienko/contract";
import { plainEmail, plainPhone } from "../people/person-keys.ts";

/**
 * Names one contact and procedure without telling who it is, to count live visits.
 *
 * Addresses that differ only in case or in a +tag are one contact; so are phone numbers that differ in punctuation.
 */
export function contactKey({ email, phone }: Pick<Contact, "email" | "phone">, procedure: string): string {
  const contact = email ? plainEmail(email) : plainPhone(phone ?? "");
  return createHash("sha256").update(`${procedure}\n${contact}`).digest("base64url");
}
