import type { Catalog } from "../../catalog/catalog.ts";
import type { Writing } from "../../database/database.ts";
import { cleanText, oneLine } from "../../messages/clean-text.ts";
import { queueMessage } from "../../messages/outbox.ts";
import { sameKeys } from "../../people/person-keys.ts";
import { rememberPerson } from "../../people/remember-person.ts";
import { newId } from "../../references/id.ts";
import { newNumber } from "../../references/new-number.ts";
import { readReference } from "../../references/reference.ts";
import { hashSecret } from "../../references/secret.ts";
import { Refusal } from "../../refusal.ts";
import {
  type ConversationRow,
  findConversation,
  insertConversation,
  insertMessage,
  reopenConversation,
} from "../conversation-queries.ts";
import { recordConversationChange } from "../record-conversation-change.ts";
import type { ReceivedNews } from "./correspondence-letters.ts";
import type { Incoming } from "./incoming.ts";
import { countLately, findGoingOn, insertSource } from "./source-queries.ts";

/** Where something that has come is received. */
export interface Receiving {
  readonly tx: Writing;
  readonly catalog: Catalog;
  readonly at: number;
}

/** What somebody has written became part of this conversation; `isNew` where it began with it. */
export interface Received {
  readonly row: ConversationRow;
  readonly isNew: boolean;
}

const day = 86_400_000;
/** Text messages carry no number: those of a week are one conversation. */
const together = 7 * day;
/** So many mails that say "it has come" go to one address in a day. */
const mostToldADay = 5;
const longest = 8000;

/**
 * Takes what somebody has written: into the conversation whose number it names, or as a new one with a number that its
 * sender is told by mail. `null` where it has been taken before.
 *
 * A number alone opens no conversation of others: the sender must be who it is with, or it is a new one about it.
 * Throws `conversation-changed` where it is forgotten at this moment; whoever brings it, brings it again.
 */
export async function receive(context: Receiving, incoming: Incoming): Promise<Received | null> {
  const { tx, catalog, at } = context;
  const reference = numberIn(incoming.subject);
  const named = reference === null ? undefined : await findConversation(tx, catalog.city, reference);
  const goesOn = named && isWith(named, incoming) ? named : await goingOn(context, incoming);
  const row = goesOn ?? (await newConversation(context, incoming, named));
  const key = hashSecret(incoming.id);
  const isFirst = await insertSource(tx, { city: row.city, source: incoming.source, key, conversation: row.id, at });
  if (!isFirst) return null;
  const isNew = goesOn === undefined;
  if (isNew) await begin(context, row);
  const after = isNew ? row : await continued(context, row);
  const said = { direction: "in", channel: incoming.source, text: textOf(incoming), written_by: null };
  await insertMessage(tx, { city: row.city, conversation: row.id, id: newId(), at, ...said });
  if (isNew) await tellItHasCome(context, after, incoming);
  await recordConversationChange({ tx, at, member: null }, isNew ? "begin" : "message", isNew ? null : row, after);
  return { row: after, isNew };
}

/** The number in brackets that our letters put into their subjects. */
export function numberIn(subject: string): string | null {
  const found = /\[\s*([0-9a-z-]{6,12})\s*\]/i.exec(subject)?.[1];
  return found === undefined ? null : readReference(found);
}

function isWith(row: ConversationRow, { from }: Incoming): boolean {
  const [own, theirs] = [sameKeys(row), sameKeys(from)];
  return theirs.some((it) => own.includes(it));
}

async function goingOn(
  { tx, catalog, at }: Receiving,
  { source, from }: Incoming,
): Promise<ConversationRow | undefined> {
  const [key] = sameKeys(from);
  if (source !== "sms" || !key) return undefined;
  return findGoingOn(tx, { city: catalog.city, key, channel: "sms", since: at - together });
}

async function newConversation(
  { tx, catalog, at }: Receiving,
  { source, from, subject, text }: Incoming,
  about: ConversationRow | undefined,
): Promise<ConversationRow> {
  const summary = oneLine(subject || text).slice(0, 200);
  return {
    ...{ city: catalog.city, id: newId(), reference: await newNumber(tx, catalog.city), kind: "information" },
    ...{ channel: source, language: catalog.file.city.languages[0]!, state: "open", revision: 1, summary, answer: "" },
    ...{ name: oneLine(from.name ?? "").slice(0, 120) || null, email: from.email ?? null, phone: from.phone ?? null },
    ...{ about: about?.reference ?? null, taken_by: null, created_at: at, changed_at: at, closed_at: null },
  };
}

async function begin({ tx, at }: Receiving, row: ConversationRow): Promise<void> {
  await insertConversation(tx, row);
  await rememberPerson(tx, { city: row.city, kind: "conversation", subject: row.id }, row, at);
}

/** Whoever writes again waits for an answer again. */
async function continued({ tx, at }: Receiving, row: ConversationRow): Promise<ConversationRow> {
  if (!(await reopenConversation(tx, row, at))) throw new Refusal("conversation-changed");
  return { ...row, state: "open", closed_at: null, changed_at: at, revision: row.revision + 1 };
}

function textOf({ text }: Incoming): string {
  return cleanText(text).trim().slice(0, longest);
}

/** Machines are not told, or two of them would go on for ever. */
async function tellItHasCome({ tx, at }: Receiving, row: ConversationRow, { isAutomatic }: Incoming): Promise<void> {
  if (isAutomatic || !row.email) return;
  if ((await countLately(tx, row.city, sameKeys({ email: row.email })[0]!, at - day)) > mostToldADay) return;
  const { reference, email, language, summary } = row;
  const body: ReceivedNews = { reference: reference!, email, language, about: summary };
  await queueMessage(tx, { city: row.city, kind: "conversation-received", subject: row.id, at, body });
}
