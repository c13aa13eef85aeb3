import { createHmac } from "node:crypto";
import type { Writing } from "../database/database.ts";
import { cityKey } from "./city-key.ts";

/** What tells addresses apart once they are erased: a keyed hash, so that nobody without the key can try addresses. */
export async function emailKey(tx: Writing, city: string, email: string): Promise<string> {
  const key = await cityKey(tx, city, "email");
  return createHmac("sha256", key).update(email.toLowerCase()).digest("base64url");
}
