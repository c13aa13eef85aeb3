import { createHmac } from "node:crypto";
import type { FoundPeople } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { cityKey } from "../news/city-key.ts";
import { findPeople, soughtKeys } from "../people/find-people.ts";
import type { FoundKey } from "../people/found-key.ts";
import { readReference } from "../references/reference.ts";
import type { ConversationContext } from "./conversation-context.ts";
import { personRecords } from "./person-records.ts";
import { findNumbered } from "./record-queries.ts";

const most = 50;

/**
 * Finds anybody by a number, a name, a phone number or an e-mail address, newest first.
 *
 * The audit log keeps who has searched and a keyed hash of what for, so that one can ask whether somebody was looked for
 * without the log telling whom anybody has looked for.
 */
export async function searchPeople(context: ConversationContext, typed: string): Promise<FoundPeople> {
  const reference = readReference(typed);
  const numbered = reference === null ? undefined : await findNumbered(context.tx, context.catalog.city, reference);
  // a number may look like a name, so both are tried
  const found = numbered ? [numbered] : await findPeople(context.tx, context.catalog.city, typed, most + 1);
  await recordSearch(context, typed, numbered ? "number" : soughtKeys(typed).by, found);
  const records = await personRecords(context, found.slice(0, most));
  return { found: [...records.values()], more: found.length > most };
}

async function recordSearch(
  { tx, catalog, at, member }: ConversationContext,
  typed: string,
  by: string,
  found: readonly FoundKey[],
): Promise<void> {
  const { city } = catalog;
  const key = await cityKey(tx, city, "searches");
  const words = createHmac("sha256", key).update(typed.trim().toLowerCase()).digest("base64url");
  const after = { by, words, found: found.length };
  await recordAudit(tx, {
    ...{ city, at, actor: `staff:${member.id}`, action: "people-search", subject: "people", before: null, after },
  });
}
