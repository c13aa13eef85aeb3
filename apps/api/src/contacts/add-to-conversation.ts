import type { Conversation, LinkRequest, MessageRequest } from "@okienko/contract";
import { cleanText } from "../messages/clean-text.ts";
import { newId } from "../references/id.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import type { ConversationContext } from "./conversation-context.ts";
import { type ConversationRow, insertLink, insertMessage, touchConversation } from "./conversation-queries.ts";
import { conversationView } from "./conversation-view.ts";
import { wrongField } from "./earlier-number.ts";
import { conversationOf } from "./read-conversations.ts";
import { recordConversationChange } from "./record-conversation-change.ts";
import { findNumbered } from "./record-queries.ts";

/** Adds a message to the thread; nothing is sent by it. Throws `unknown-conversation`. */
export async function addMessage(
  context: ConversationContext,
  spelled: string,
  { direction, channel, text }: MessageRequest,
): Promise<Conversation> {
  const { tx, catalog, at, member } = context;
  const row = await conversationOf(tx, catalog.city, spelled);
  const after = await touched(context, row);
  const where = { city: row.city, conversation: row.id, id: newId(), at };
  const said = { direction, channel: channel ?? row.channel, text: cleanText(text).trim(), written_by: member.id };
  await insertMessage(tx, { ...where, ...said });
  await recordConversationChange(context, "message", row, after);
  return conversationView(context, after);
}

/** Says what came of a conversation; again is the same. Throws `unknown-conversation` and `invalid-fields`. */
export async function addLink(context: ConversationContext, spelled: string, link: LinkRequest): Promise<Conversation> {
  const row = await conversationOf(context.tx, context.catalog.city, spelled);
  return conversationView(context, await linkTo(context, row, link.kind, await targetOf(context, link)));
}

/** Notes that a visit, report or article with this id came of a conversation. */
export async function linkTo(
  context: Pick<ConversationContext, "tx" | "at" | "member">,
  row: ConversationRow,
  kind: LinkRequest["kind"],
  target: string,
): Promise<ConversationRow> {
  const { tx, at } = context;
  const after = await touched(context, row);
  await insertLink(tx, { city: row.city, conversation: row.id, kind, target, at });
  await recordConversationChange(context, "link", row, after);
  return after;
}

async function targetOf({ tx, catalog }: ConversationContext, { kind, id }: LinkRequest): Promise<string> {
  if (kind === "article") {
    if (catalog.articles.has(id)) return id;
    throw wrongField("/id", "unknown-article", "There is no such article.");
  }
  const reference = readReference(id);
  const found = reference === null ? undefined : await findNumbered(tx, catalog.city, reference);
  if (found?.kind === kind) return found.subject;
  throw wrongField("/id", "unknown-reference", `No ${kind} has this number.`);
}

async function touched({ tx, at }: Pick<ConversationContext, "tx" | "at">, row: ConversationRow) {
  if (!(await touchConversation(tx, row, at))) throw new Refusal("unknown-conversation");
  return { ...row, changed_at: at };
}
