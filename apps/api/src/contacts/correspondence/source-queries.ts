import type { Insertable } from "kysely";
import type { Reading, Writing } from "../../database/database.ts";
import type { Tables } from "../../database/tables.ts";
import type { ConversationRow } from "../conversation-queries.ts";

/** Notes that something has come; false when it has before. */
export async function insertSource(tx: Writing, row: Insertable<Tables["conversation_source"]>): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("conversation_source")
    .values(row)
    .onConflict((on) => on.columns(["city", "source", "key"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** The newest conversation that is not closed and that somebody is found by, of one channel, begun since an instant. */
export function findGoingOn(
  db: Reading,
  {
    city,
    key,
    channel,
    since,
  }: { readonly city: string; readonly key: string; readonly channel: string; readonly since: number },
): Promise<ConversationRow | undefined> {
  return db
    .selectFrom("person_key")
    .innerJoin("conversation", (join) =>
      join.onRef("conversation.city", "=", "person_key.city").onRef("conversation.id", "=", "person_key.subject"),
    )
    .selectAll("conversation")
    .where("person_key.city", "=", city)
    .where("person_key.key", "=", key)
    .where("person_key.at", ">=", since)
    .where("person_key.kind", "=", "conversation")
    .where("conversation.channel", "=", channel)
    .where("conversation.state", "!=", "closed")
    .orderBy("person_key.at", "desc")
    .limit(1)
    .executeTakeFirst();
}

/** How many conversations somebody has begun since an instant. */
export async function countLately(db: Reading, city: string, key: string, since: number): Promise<number> {
  const { count } = await db
    .selectFrom("person_key")
    .select((it) => it.fn.countAll<number>().as("count"))
    .where("city", "=", city)
    .where("key", "=", key)
    .where("at", ">=", since)
    .where("kind", "=", "conversation")
    .executeTakeFirstOrThrow();
  return Number(count);
}
