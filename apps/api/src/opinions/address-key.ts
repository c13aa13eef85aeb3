import { createHmac } from "node:crypto";
import type { Writing } from "../database/database.ts";
import { cityKey } from "../news/city-key.ts";

/**
 * What tells addresses apart for one purpose: a keyed hash, so that nobody without the key can try addresses, and those
 * of two purposes cannot be compared.
 */
export async function addressKey(tx: Writing, city: string, purpose: string, email: string): Promise<string> {
  const key = await cityKey(tx, city, "opinion");
  return createHmac("sha256", key)
    .update(`${purpose}\n${sameAddress(email)}`)
    .digest("base64url");
}

/** One writing of addresses that reach one mailbox: lower case, and what stands behind a `+` dropped (RFC 5233). */
export function sameAddress(email: string): string {
  const at = email.lastIndexOf("@");
  const name = email.slice(0, at).replace(/(?<=.)\+.*$/, "");
  return `${name}${email.slice(at)}`.toLowerCase();
}
