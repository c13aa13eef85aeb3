import { Undeliverable } from "./mail.ts";

/**
 * An address that no mail program could read as two, or as one with a name or a comment (RFC 5322 §3.4).
 *
 * Throws `Undeliverable` for all others.
 */
export function oneAddress(email: string): string {
  if (/^[^\s@\p{Cc},;:<>()[\]"\\]+@[^\s@\p{Cc},;:<>()[\]"\\]+$/u.test(email)) return email;
  throw new Undeliverable("This is not exactly one address.");
}
