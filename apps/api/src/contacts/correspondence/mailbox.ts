import { setTimeout as pause } from "node:timers/promises";
import type { ImapFlow } from "imapflow";
import type { Catalog } from "../../catalog/catalog.ts";
import { readNow } from "../../database/read-now.ts";
import { write } from "../../database/transaction.ts";
import type { Parts } from "../../parts.ts";
import { isThisMachine } from "../../web/this-machine.ts";
import { receive } from "./receive.ts";

type MailboxParts = Pick<Parts, "database" | "catalogs" | "settings" | "log">;

/** A longer mail is cut: what somebody says comes first. */
const longest = 5_000_000;
/** A server that does not tell of new mails is asked this often. */
const betweenLooks = 60_000;
const shortestPause = 1_000;
const longestPause = 5 * 60_000;

/**
 * Watches the mailbox of the city until it is stopped: each new mail becomes part of a conversation.
 *
 * A mail is marked as seen after what it says is stored, so a process that is killed takes it again, and finds that it
 * has it. Several processes may watch one mailbox.
 */
export function watchMailbox(parts: MailboxParts): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const stopped = parts.settings.imapUrl === null ? Promise.resolve() : watchUntil(parts, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await stopped;
    },
  };
}

async function watchUntil(parts: MailboxParts, signal: AbortSignal): Promise<void> {
  let wait = shortestPause;
  while (!signal.aborted) {
    try {
      await watch(parts, signal, () => (wait = shortestPause));
    } catch (error) {
      // neither the address, which holds a password, nor a mail is logged
      parts.log.warn(
        { error: (error as Error).name, code: (error as { code?: unknown }).code },
        "the mailbox cannot be read",
      );
    }
    await pause(wait, undefined, { signal }).catch(() => undefined);
    wait = Math.min(wait * 2, longestPause);
  }
}

/** Reads the mailbox for as long as the connection lasts. */
async function watch(parts: MailboxParts, signal: AbortSignal, reached: () => void): Promise<void> {
  const catalog = await catalogOf(parts);
  const { client, folder } = await openClient(parts.settings.imapUrl!);
  const end = () => client.close();
  signal.addEventListener("abort", end);
  // a command that is under way when the connection ends may never be answered
  const ended = new Promise<void>((resolve) => client.once("close", resolve));
  const reads = async () => {
    await client.connect();
    await client.mailboxOpen(folder);
    reached();
    while (client.usable && !signal.aborted) {
      await takeNew(parts, catalog, client);
      await somethingNew(client, signal);
    }
  };
  try {
    await Promise.race([reads(), ended]);
  } finally {
    signal.removeEventListener("abort", end);
    client.close();
  }
}

/** The city whose mailbox it is: the one that the address names, or the only one. */
async function catalogOf({ catalogs, settings }: MailboxParts): Promise<Catalog> {
  const named = new URL(settings.imapUrl!).searchParams.get("city");
  const cities = await catalogs.cities();
  if (!named && cities.length !== 1) throw new Error("Which city? IMAP_URL needs ?city= with several.");
  return catalogs.forCity(named ?? cities[0]!);
}

async function openClient(address: string): Promise<{ client: ImapFlow; folder: string }> {
  const { ImapFlow } = await import("imapflow");
  const { protocol, hostname: host, port, username, password, pathname } = new URL(address);
  const secure = protocol === "imaps:";
  const client = new ImapFlow({
    ...{ host, secure, port: Number(port) || (secure ? 993 : 143), logger: false },
    ...{ auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } },
    // a password never travels in the clear, but on this machine
    ...(secure || isThisMachine(host) ? {} : { doSTARTTLS: true }),
  });
  client.on("error", () => client.close()); // told again by the call that is under way
  return { client, folder: decodeURIComponent(pathname.slice(1)) || "INBOX" };
}

async function takeNew(parts: MailboxParts, catalog: Catalog, client: ImapFlow): Promise<void> {
  const found = await client.search({ seen: false }, { uid: true });
  for (const uid of found || []) {
    const message = await client.fetchOne(String(uid), { source: { maxLength: longest } }, { uid: true });
    if (message && message.source) await take(parts, catalog, message.source);
    await client.messageFlagsAdd(String(uid), ["\\Seen"], { uid: true });
  }
}

/** One mail; what cannot be read is left to people, and the next ones are taken. */
async function take({ database, log }: MailboxParts, catalog: Catalog, source: Uint8Array): Promise<void> {
  const { readMail } = await import("./read-mail.ts"); // only who has a mailbox carries what reads mails
  const mail = await readMail(source).catch(() => null);
  if (!mail) return log.warn({}, "a mail without a sender is left in the mailbox");
  await write(database, async (tx) => receive({ tx, catalog, at: await readNow(tx, database.now) }, mail));
}

/** Resolves when the server tells of something new, after a minute, or when the connection ends. */
function somethingNew(client: ImapFlow, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (!client.usable || signal.aborted) return resolve();
    const timer = setTimeout(done, betweenLooks);
    function done() {
      clearTimeout(timer);
      client.off("exists", done).off("close", done);
      signal.removeEventListener("abort", done);
      resolve();
    }
    client.once("exists", done).once("close", done);
    signal.addEventListener("abort", done);
    void client.idle().catch(() => undefined); // until the next command
  });
}
