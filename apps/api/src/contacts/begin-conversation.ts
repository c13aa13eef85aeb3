import type { Conversation, ConversationRequest } from "@okienko/contract";
import { rememberPerson } from "../people/remember-person.ts";
import { cleanText } from "../messages/clean-text.ts";
import { newId } from "../references/id.ts";
import { newNumber } from "../references/new-number.ts";
import { nearestLanguage } from "../web/language.ts";
import type { ConversationContext } from "./conversation-context.ts";
import { type ConversationRow, insertConversation, insertLink } from "./conversation-queries.ts";
import { conversationView } from "./conversation-view.ts";
import { earlierNumber, wrongField } from "./earlier-number.ts";
import { recordConversationChange } from "./record-conversation-change.ts";
import { toldPerson } from "./told-person.ts";

/** What a conversation begins with, everything filled in. */
type Beginning = Required<Omit<ConversationRequest, "language">> & Pick<ConversationRequest, "language">;

/**
 * Gives somebody who turns to the city a number at once; what is known already is recorded with it.
 *
 * Throws `invalid-fields` where an earlier number or an article is not known.
 */
export async function beginConversation(context: ConversationContext, request: Beginning): Promise<Conversation> {
  const { tx, catalog, at } = context;
  const articles = [...new Set(request.articles)];
  const unknown = articles.findIndex((it) => !catalog.articles.has(it));
  if (unknown >= 0) throw wrongField(`/articles/${unknown}`, "unknown-article", "There is no such article.");
  const row = await begun(context, request);
  await insertConversation(tx, row);
  await rememberPerson(tx, { city: row.city, kind: "conversation", subject: row.id }, row, at);
  for (const target of articles)
    await insertLink(tx, { city: row.city, conversation: row.id, kind: "article", target, at });
  await recordConversationChange(context, "begin", null, row);
  return conversationView(context, row);
}

async function begun(context: ConversationContext, request: Beginning): Promise<ConversationRow> {
  const { tx, catalog, at, member } = context;
  const { kind, channel, state } = request;
  return {
    ...{ city: catalog.city, id: newId(), reference: await newNumber(tx, catalog.city), kind, channel, state },
    language: nearestLanguage(request.language ?? "", catalog.file.city.languages) ?? context.language,
    summary: cleanText(request.summary).trim(),
    answer: cleanText(request.answer).trim(),
    ...toldPerson(request.person),
    about: await earlierNumber(tx, catalog.city, request.about),
    ...{ revision: 1, taken_by: member.id, created_at: at, changed_at: at },
    closed_at: state === "closed" ? at : null,
  };
}
