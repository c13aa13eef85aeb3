import { recordAudit } from "../audit/audit.ts";
import { raiseTopic } from "../live/raise-topic.ts";
import type { ConversationContext } from "./conversation-context.ts";
import type { ConversationRow } from "./conversation-queries.ts";

/** Leaves a line in the audit log and tells the pages that show conversations; the last step of every change. */
export async function recordConversationChange(
  { tx, at, member }: Pick<ConversationContext, "tx" | "at"> & { readonly member: { readonly id: string } | null },
  action: string,
  before: ConversationRow | null,
  after: ConversationRow,
): Promise<void> {
  const facts = ({ kind, channel, state, revision }: ConversationRow) => ({ kind, channel, state, revision });
  await recordAudit(tx, {
    ...{
      city: after.city,
      at,
      actor: member ? `staff:${member.id}` : "resident",
      action: `conversation-${action}`,
      subject: after.id,
    },
    ...{ before: before && facts(before), after: facts(after) },
  });
  await raiseTopic(tx, after.city, "contacts");
}
