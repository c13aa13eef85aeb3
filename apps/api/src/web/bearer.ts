import type { Context } from "hono";
import { Refusal } from "../refusal.ts";

/** The secret that the request carries as `Authorization: Bearer` (RFC 6750 §2.1). Throws `secret-missing`. */
export function secretOf(c: Context): string {
  const found = /^Bearer +([A-Za-z0-9._~+/-]{1,128}=*)$/i.exec(c.req.header("authorization") ?? "");
  if (!found) throw new Refusal("secret-missing");
  return found[1]!;
}
