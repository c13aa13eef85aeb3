import type { Insertable, Selectable, Updateable } from "kysely";
import type { Reading, Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";

/** A conversation as it is stored. */
export type ConversationRow = Selectable<Tables["conversation"]>;

/** One message as it is stored. */
export type MessageRow = Selectable<Tables["conversation_message"]>;

/** What came of a conversation, as it is stored. */
export type LinkRow = Selectable<Tables["conversation_link"]>;

/** What a list of conversations is narrowed by. */
export interface ConversationFilter {
  readonly state?: string | undefined;
  readonly kind?: string | undefined;
  readonly channel?: string | undefined;
  /** Id of a member. */
  readonly takenBy?: string | undefined;
  /** Only what began before the one with this id. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** Stores a new conversation. */
export async function insertConversation(tx: Writing, row: ConversationRow): Promise<void> {
  await tx.insertInto("conversation").values(row).execute();
}

/** Finds a conversation by its number. */
export async function findConversation(db: Reading, city: string, reference: string) {
  const mine = db.selectFrom("conversation").selectAll().where("city", "=", city);
  return mine.where("reference", "=", reference).executeTakeFirst();
}

/** Finds conversations by their ids. */
export async function findConversationsById(db: Reading, city: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const mine = db.selectFrom("conversation").selectAll().where("city", "=", city);
  return mine.where("id", "in", ids).where("reference", "is not", null).execute();
}

/** Conversations, newest first. */
export async function findConversations(db: Reading, city: string, filter: ConversationFilter) {
  const { state, kind, channel, takenBy, before, limit } = filter;
  let query = db.selectFrom("conversation").selectAll().where("city", "=", city).where("reference", "is not", null);
  if (state !== undefined) query = query.where("state", "=", state);
  if (kind !== undefined) query = query.where("kind", "=", kind);
  if (channel !== undefined) query = query.where("channel", "=", channel);
  if (takenBy !== undefined) query = query.where("taken_by", "=", takenBy);
  if (before !== undefined) query = query.where("id", "<", before);
  return query.orderBy("id", "desc").limit(limit).execute();
}

/** Changes a conversation that is still in this revision, and raises it. False when somebody was first. */
export async function updateConversation(
  tx: Writing,
  { city, id, revision }: ConversationRow,
  change: Updateable<Tables["conversation"]>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("conversation")
    .set({ ...change, revision: revision + 1 })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Notes that something was added; false when the conversation has been forgotten at this moment. */
export async function touchConversation(tx: Writing, { city, id }: ConversationRow, at: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("conversation")
    .set({ changed_at: at })
    .where("city", "=", city)
    .where("id", "=", id)
    .where("reference", "is not", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Somebody waits for an answer again, whatever was done last; false when the conversation has been forgotten. */
export async function reopenConversation(tx: Writing, { city, id }: ConversationRow, at: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable("conversation")
    .set((eb) => ({ state: "open", closed_at: null, changed_at: at, revision: eb("revision", "+", 1) }))
    .where("city", "=", city)
    .where("id", "=", id)
    .where("reference", "is not", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Appends a message. */
export async function insertMessage(tx: Writing, row: Insertable<Tables["conversation_message"]>): Promise<void> {
  await tx.insertInto("conversation_message").values(row).execute();
}

/** The thread of a conversation, the oldest first. */
export async function findThread(db: Reading, { city, id }: ConversationRow): Promise<MessageRow[]> {
  const mine = db.selectFrom("conversation_message").selectAll().where("city", "=", city);
  return mine.where("conversation", "=", id).orderBy("id").execute();
}

/** Says what came of a conversation; again is the same. */
export async function insertLink(tx: Writing, row: LinkRow): Promise<void> {
  const into = tx.insertInto("conversation_link").values(row);
  await into.onConflict((on) => on.columns(["city", "conversation", "kind", "target"]).doNothing()).execute();
}

/** What came of a conversation, the oldest first. */
export async function findLinks(db: Reading, { city, id }: ConversationRow): Promise<LinkRow[]> {
  const mine = db.selectFrom("conversation_link").selectAll().where("city", "=", city);
  return mine.where("conversation", "=", id).orderBy("at").orderBy("target").execute();
}

/** Forgets who turned to the city and what was said; of conversations stay kind, channel, state and times. */
export async function emptyConversations(tx: Writing, city: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const nobody = { reference: null, name: null, email: null, phone: null, about: null };
  await tx
    .updateTable("conversation")
    .set((eb) => ({ ...nobody, summary: "", answer: "", revision: eb("revision", "+", 1) }))
    .where("city", "=", city)
    .where("id", "in", ids)
    .execute();
  // only now: whoever was adding something has held the conversation until it could be seen
  for (const table of ["conversation_message", "conversation_link", "conversation_source"] as const)
    await tx.deleteFrom(table).where("city", "=", city).where("conversation", "in", ids).execute();
}
