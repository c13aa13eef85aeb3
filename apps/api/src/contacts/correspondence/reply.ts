import type { Conversation, ReplyPreview, ReplyRequest } from "@okienko/contract";
import type { Catalog } from "../../catalog/catalog.ts";
import { textIn } from "../../catalog/text-in.ts";
import { cleanText, oneLine } from "../../messages/clean-text.ts";
import { letterText } from "../../messages/letter-text.ts";
import { queueMessage } from "../../messages/outbox.ts";
import { newId } from "../../references/id.ts";
import { Refusal } from "../../refusal.ts";
import type { ConversationContext, ConversationReading } from "../conversation-context.ts";
import { type ConversationRow, insertMessage, updateConversation } from "../conversation-queries.ts";
import { conversationView } from "../conversation-view.ts";
import { wrongField } from "../earlier-number.ts";
import { conversationOf } from "../read-conversations.ts";
import { recordConversationChange } from "../record-conversation-change.ts";
import { replyLetter, type ReplyNews } from "./correspondence-letters.ts";

type Way = ReplyRequest["channel"];

/** Three parts of a text message (GSM 03.38, with letters outside of its alphabet 67 signs each). */
const longestSms = 3 * 67;

/**
 * Answers somebody by mail or text message; the conversation is answered then.
 *
 * Throws `unknown-conversation`, `conversation-changed`, and `invalid-fields` where there is no address for this way.
 */
export async function replyTo(
  context: ConversationContext,
  spelled: string,
  { channel, text }: ReplyRequest,
): Promise<Conversation> {
  const { tx, catalog, at, member } = context;
  const row = await conversationOf(tx, catalog.city, spelled);
  const clean = cleanText(text).trim();
  const message = messageOf(catalog, row, channel, clean);
  const change = { state: "answered", closed_at: null, changed_at: at };
  if (!(await updateConversation(tx, row, change))) throw new Refusal("conversation-changed");
  await queueMessage(tx, { city: row.city, subject: row.id, at, ...message });
  const said = { direction: "out", channel, text: clean, written_by: member.id };
  await insertMessage(tx, { city: row.city, conversation: row.id, id: newId(), at, ...said });
  const after = { ...row, ...change, revision: row.revision + 1 };
  await recordConversationChange(context, "reply", row, after);
  return conversationView(context, after);
}

/** What would be sent, as it would arrive; nothing is. Throws as `replyTo`. */
export async function previewReply(
  { db, catalog }: ConversationReading,
  publicUrl: string,
  spelled: string,
  { channel, text }: ReplyRequest,
): Promise<ReplyPreview> {
  const row = await conversationOf(db, catalog.city, spelled);
  const { kind, body } = messageOf(catalog, row, channel, cleanText(text).trim());
  if (kind === "sms") return { to: row.phone!, subject: null, text: (body as { text: string }).text };
  const { letter, to } = replyLetter({ catalog, publicUrl }, body as ReplyNews);
  return { to, subject: letter.subject, text: letterText(letter) };
}

function messageOf(
  catalog: Catalog,
  row: ConversationRow,
  channel: Way,
  text: string,
): { readonly kind: string; readonly body: object } {
  const { reference, email, phone, language, summary } = row;
  if (text === "") throw wrongField("/text", "missing", "Please write something.");
  const to = channel === "sms" ? phone : email;
  if (!to) throw wrongField("/channel", "no-address", "There is no address for this way.");
  if (channel === "email")
    return {
      kind: "conversation-reply",
      body: { reference: reference!, email: to, language, about: summary, text } satisfies ReplyNews,
    };
  // a number of a gateway says nothing about who writes
  const city = oneLine(textIn(catalog, catalog.file.city.name, language));
  const whole = `${city}: ${text} [${reference}]`;
  if (whole.length > longestSms)
    throw wrongField("/text", "too-long", `A text message has at most ${longestSms} signs.`);
  return { kind: "sms", body: { to, text: whole } };
}
