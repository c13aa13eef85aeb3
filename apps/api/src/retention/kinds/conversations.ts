import type { ExpressionBuilder } from "kysely";
import { forgetConversations } from "../../contacts/forget-conversations.ts";
import type { Tables } from "../../database/tables.ts";
import { daysBefore, type Deadline, type Kind } from "../kind.ts";

/** Who turned to the contact centre and what was said; what is still open waits for an answer and stays. */
export const conversations: Kind = {
  name: "conversations",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.conversationDays),
  due: (db, deadline) => db.selectFrom("conversation").select(["id", "changed_at as since"]).where(isOver(deadline)),
  async erase({ tx, deadline }, ids) {
    // who opens one of them again at this moment waits, and finds it gone
    const over = tx.updateTable("conversation").set((eb) => ({ revision: eb("revision", "+", 1) }));
    const rows = await over.where("id", "in", ids).where(isOver(deadline)).returning("id").execute();
    const gone = rows.map(({ id }) => id);
    await forgetConversations(tx, deadline.city, gone);
    return gone;
  },
};

function isOver({ city, before }: Deadline) {
  return (eb: ExpressionBuilder<Tables, "conversation">) =>
    eb.and([
      eb("city", "=", city),
      eb("reference", "is not", null),
      eb("state", "!=", "open"),
      eb("changed_at", "<=", before),
    ]);
}
