import type { Writing } from "../database/database.ts";
import { forgetPeople } from "../people/remember-person.ts";
import { forgetWaiting } from "../messages/forget-waiting.ts";
import { emptyConversations } from "./conversation-queries.ts";

/** Forgets who turned to the city and all that was said; that somebody did, when and how stays to be counted. */
export async function forgetConversations(tx: Writing, city: string, ids: readonly string[]): Promise<void> {
  await emptyConversations(tx, city, ids);
  for (const id of ids) await forgetWaiting(tx, city, id);
  await forgetPeople(tx, city, "conversation", ids);
}
