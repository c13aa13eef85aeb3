import type { Conversation, ConversationChange } from "@okienko/contract";
import { cleanText } from "../messages/clean-text.ts";
import { rememberPerson } from "../people/remember-person.ts";
import { Refusal } from "../refusal.ts";
import { nearestLanguage } from "../web/language.ts";
import type { ConversationContext } from "./conversation-context.ts";
import { type ConversationRow, updateConversation } from "./conversation-queries.ts";
import { conversationView } from "./conversation-view.ts";
import { earlierNumber } from "./earlier-number.ts";
import { conversationOf } from "./read-conversations.ts";
import { recordConversationChange } from "./record-conversation-change.ts";
import { toldPerson } from "./told-person.ts";

/**
 * Changes what is known of a conversation; what is not named stays.
 *
 * Throws `unknown-conversation`, `invalid-fields`, and `conversation-changed` where somebody was faster.
 */
export async function changeConversation(
  context: ConversationContext,
  spelled: string,
  { revision, ...change }: ConversationChange,
): Promise<Conversation> {
  const { tx, catalog, at } = context;
  const row = await conversationOf(tx, catalog.city, spelled);
  if (row.revision !== revision) throw changed();
  const columns = { ...(await columnsOf(context, row, change)), changed_at: at };
  if (!(await updateConversation(tx, row, columns))) throw changed();
  const after = { ...row, ...columns, revision: row.revision + 1 };
  if (change.person !== undefined)
    await rememberPerson(tx, { city: row.city, kind: "conversation", subject: row.id }, after, row.created_at);
  await recordConversationChange(context, "change", row, after);
  return conversationView(context, after);
}

async function columnsOf(
  { tx, catalog, at }: ConversationContext,
  row: ConversationRow,
  { kind, channel, language, summary, answer, state, person, about }: Omit<ConversationChange, "revision">,
): Promise<Partial<ConversationRow>> {
  const closed = { closed_at: state === "closed" ? (row.closed_at ?? at) : null };
  return {
    ...(kind !== undefined && { kind }),
    ...(channel !== undefined && { channel }),
    ...(language !== undefined && { language: nearestLanguage(language, catalog.file.city.languages) ?? row.language }),
    ...(summary !== undefined && { summary: cleanText(summary).trim() }),
    ...(answer !== undefined && { answer: cleanText(answer).trim() }),
    ...(state !== undefined && { state, ...closed }),
    ...(person !== undefined && toldPerson(person)),
    ...(about !== undefined && { about: await earlierNumber(tx, catalog.city, about) }),
  };
}

function changed(): Refusal {
  return new Refusal("conversation-changed", "Please look at it again: somebody else has changed it meanwhile.");
}
