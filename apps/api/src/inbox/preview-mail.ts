import type { MailPreview } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { write } from "../database/transaction.ts";
import { letterHtml } from "../messages/letter-html.ts";
import { letterText } from "../messages/letter-text.ts";
import type { QueuedMessage } from "../messages/letter.ts";
import { waitingMessages } from "../messages/waiting-messages.ts";
import type { DeskParts } from "../parts.ts";
import type { LiveReport } from "../reports/live-report.ts";

/** Ends the transaction of a preview, so that nothing of it has happened. */
class Undone extends Error {
  readonly queued: QueuedMessage | null;

  constructor(queued: QueuedMessage | null) {
    super();
    this.queued = queued;
  }
}

/** In place of what opens the report and ends its mails: staff do not read the reporter's links. */
const hidden = "•".repeat(8);

/**
 * The mail that a change would send to the reporter: the change is done, its letter written, and all of it undone, so
 * that the preview cannot differ from the mail. Throws what the change throws.
 */
export async function previewMail(
  parts: DeskParts,
  catalog: Catalog,
  row: LiveReport,
  change: (tx: Writing) => Promise<unknown>,
): Promise<MailPreview> {
  const message = await write(parts.database, async (tx) => {
    const before = new Set((await waitingMessages(tx, row.city, row.id)).map(({ id }) => id));
    await change(tx);
    const after = await waitingMessages(tx, row.city, row.id);
    throw new Undone(after.find(({ id, kind }) => !before.has(id) && kind.startsWith("report-")) ?? null);
  }).catch((error: unknown) => {
    if (error instanceof Undone) return error.queued;
    throw error;
  });
  return message
    ? written(parts, catalog, message)
    : { to: null, language: row.language, subject: "", text: "", html: "" };
}

function written({ letters, settings }: DeskParts, catalog: Catalog, message: QueuedMessage): MailPreview {
  const body = { ...(message.body as object), secret: hidden, endSecret: hidden };
  const { letter, to } = letters[message.kind]!({ catalog, publicUrl: settings.publicUrl }, { ...message, body });
  const { language, subject } = letter;
  return { to, language, subject, text: letterText(letter), html: letterHtml(letter) };
}
