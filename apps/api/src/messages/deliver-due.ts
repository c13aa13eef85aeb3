import { readNow } from "../database/read-now.ts";
import { write } from "../database/transaction.ts";
import type { DeskParts } from "../parts.ts";
import { type Mail, Undeliverable } from "./mail.ts";
import { mailOf } from "./mail-of.ts";
import { nameOf } from "./name-of.ts";
import { type DueMessage, findDue, giveUp, lease, markSent, postpone } from "./outbox-queries.ts";
import { postOf } from "./post.ts";
import { smsPostOf, type TextMessage } from "./sms-post.ts";
import { spreads } from "../spreads.ts";
import type { Spread } from "./spread.ts";
import { mostAttempts, retryPause } from "./retry-pause.ts";

/** What sending messages needs. */
type OutboxParts = Pick<DeskParts, "database" | "catalogs" | "letters" | "settings" | "log">;

/** How long a message belongs to who took it; longer than any mail can take. */
const leaseTime = 5 * 60_000;

/** Mails of a city under way at once. */
const atOnce = 10;

/**
 * Sends the messages that are due now, at most one of each subject and a handful of each city; tells how many were sent.
 *
 * At least once: a process that ends between sending and saying so leaves a message that is sent again, with the same
 * Message-ID, after its lease.
 */
export async function deliverDue(parts: OutboxParts): Promise<number> {
  const send = sendingOf(parts);
  let sent = 0;
  for (const city of await parts.catalogs.cities()) {
    const due = await findDue(parts.database, city, atOnce);
    const outcomes = await Promise.all(due.map((message) => deliverOrLog(parts, send, message)));
    sent += outcomes.filter(Boolean).length;
  }
  return sent;
}

/** Trouble of the database leaves the message to its lease. */
async function deliverOrLog(parts: OutboxParts, send: Send, message: DueMessage): Promise<boolean> {
  return deliver(parts, send, message).catch((error: unknown) => {
    parts.log.error({ id: message.id, error: nameOf(error) }, "outbox cannot be written");
    return false;
  });
}

async function deliver(parts: OutboxParts, send: Send, message: DueMessage): Promise<boolean> {
  const { database } = parts;
  if (message.attempts >= mostAttempts) {
    await settle(parts, message, new Undeliverable());
    return false;
  }
  if (!(await write(database, (tx) => lease(tx, message, message.at + leaseTime)))) return false;
  const taken = { ...message, attempts: message.attempts + 1 };
  try {
    const spread = spreads[message.kind];
    if (spread) return await spreadOut(parts, spread, taken);
    await send(taken);
  } catch (error) {
    await settle(parts, taken, error);
    return false;
  }
  return write(database, async (tx) => markSent(tx, taken, await readNow(tx, database.now)));
}

/** Leaves the outbox and is queued for each of the many in one transaction: once, whenever somebody is stopped. */
async function spreadOut(parts: OutboxParts, spread: Spread, message: DueMessage): Promise<boolean> {
  const { database } = parts;
  const catalog = await parts.catalogs.forCity(message.city);
  return write(database, async (tx) => {
    if (!(await markSent(tx, message, await readNow(tx, database.now)))) return false;
    await spread({ parts, tx, catalog }, JSON.parse(message.body));
    return true;
  });
}

/** Sends a message on its way, or throws. */
type Send = (message: DueMessage) => Promise<void>;

/** Most messages are mails; those of the kind `sms` are text messages as they stand. */
function sendingOf(parts: OutboxParts): Send {
  const [post, sms] = [postOf(parts.settings), smsPostOf(parts.settings)];
  return async function send(message) {
    if (message.kind !== "sms") return post(await writeMail(parts, message));
    return sms({ id: message.id, ...(JSON.parse(message.body) as Omit<TextMessage, "id">) });
  };
}

/** A kind that nobody here writes may be known to a newer process, so it stays in the outbox for a while. */
async function writeMail({ catalogs, letters, settings }: OutboxParts, due: DueMessage): Promise<Mail> {
  const { id, kind, created_at: createdAt } = due;
  const writer = letters[kind];
  if (!writer) throw new UnknownKind(kind);
  const head = { catalog: await catalogs.forCity(due.city), publicUrl: settings.publicUrl };
  const message = { id, kind, createdAt, body: JSON.parse(due.body) as unknown };
  return mailOf(head, message, writer(head, message));
}

/** Decides what becomes of a message that was not sent. Nothing of what it says or of its address is logged. */
async function settle({ database, log }: OutboxParts, message: DueMessage, error: unknown): Promise<void> {
  const over = error instanceof Undeliverable || message.attempts >= mostAttempts;
  await write(database, async (tx) => {
    const at = await readNow(tx, database.now);
    if (over) return giveUp(tx, message, at);
    return postpone(tx, message, Math.round(at + retryPause(message.attempts, Math.random())));
  });
  const { city, id, kind, attempts } = message;
  log[over ? "error" : "warn"](
    { city, id, kind, attempts, error: nameOf(error) },
    over ? "message given up" : "message not sent yet",
  );
}

class UnknownKind extends Error {
  override readonly name = "UnknownKind";
}
