import type { Conversation, ConversationList } from "@okienko/contract";
import type { Reading } from "../database/database.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import type { ConversationReading } from "./conversation-context.ts";
import {
  type ConversationFilter,
  type ConversationRow,
  findConversation,
  findConversations,
} from "./conversation-queries.ts";
import { conversationSummary, conversationView } from "./conversation-view.ts";

const atOnce = 50;

/** The conversation of a number in any spelling. Throws `unknown-conversation`. */
export async function conversationOf(db: Reading, city: string, spelled: string): Promise<ConversationRow> {
  const reference = readReference(spelled);
  const row = reference === null ? undefined : await findConversation(db, city, reference);
  if (!row) throw new Refusal("unknown-conversation");
  return row;
}

/** One conversation, whole. Throws `unknown-conversation`. */
export async function readConversation(reading: ConversationReading, spelled: string): Promise<Conversation> {
  return conversationView(reading, await conversationOf(reading.db, reading.catalog.city, spelled));
}

/** A page of conversations, newest first. */
export async function listConversations(
  reading: ConversationReading,
  filter: Omit<ConversationFilter, "limit">,
): Promise<ConversationList> {
  const { db, catalog } = reading;
  // one more than is shown tells whether there is a next page
  const rows = await findConversations(db, catalog.city, { ...filter, limit: atOnce + 1 });
  const shown = rows.slice(0, atOnce);
  const members = shown.map((it) => it.taken_by).filter((it) => it !== null);
  const names = await namesOfStaff(db, catalog.city, [...new Set(members)]);
  return {
    conversations: shown.map((it) => conversationSummary(reading, it, names)),
    next: rows.length > shown.length ? shown.at(-1)!.id : null,
  };
}
