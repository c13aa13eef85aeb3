import { convert } from "html-to-text";
import PostalMime, { type Email } from "postal-mime";
import type { Incoming } from "./incoming.ts";

/** Headers by which a machine says that it is one (RFC 3834 §5, RFC 2919, and what mailing lists and Outlook send). */
const signsOfMachines: Readonly<Record<string, RegExp>> = {
  "auto-submitted": /^(?!\s*no\b)/i,
  "list-id": /./,
  "list-unsubscribe": /./,
  precedence: /bulk|junk|list|auto_reply/i,
  "x-auto-response-suppress": /./,
  "x-autoreply": /./,
  "return-path": /^\s*<>\s*$/,
};

const machines = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply)@/i;
/** Marks that mail programs put before what is quoted; what follows was said before. */
const quoted = /^(-{2,}\s*(original message|ursprüngliche nachricht|wiadomość oryginalna)|_{10,}\s*$|>.*$)/im;

/**
 * Reads a mail as it comes from a mailbox. `null` where it has no sender that can be answered.
 *
 * Attachments are not kept: their names stand below the text, so that somebody can ask for them in a safer way.
 */
export async function readMail(source: Uint8Array): Promise<Incoming | null> {
  const mail = await PostalMime.parse(source);
  const address = mail.from?.address?.trim().toLowerCase();
  if (!address || !/^[^@\s]+@[^@\s]+$/.test(address) || address.length > 254) return null;
  const text = textOf(mail);
  return {
    source: "email",
    // a mail without an id of its own is the same when it says the same
    id: mail.messageId ?? [address, mail.date, mail.subject, text].join(" "),
    from: { name: mail.from?.name || undefined, email: address },
    subject: mail.subject ?? "",
    text: [text, ...named(mail)].filter(Boolean).join("\n\n"),
    isAutomatic: machines.test(address) || mail.headers.some(({ key, value }) => signsOfMachines[key]?.test(value)),
  };
}

function textOf({ text, html }: Email): string {
  const whole = text?.trim() ? text : html ? convert(html, { selectors: [{ selector: "img", format: "skip" }] }) : "";
  const cut = whole.search(quoted);
  // a mail that begins with what it quotes answers below it
  const own = cut > 0 ? whole.slice(0, cut).trim() : "";
  return own || whole.trim();
}

function named({ attachments }: Email): string[] {
  const names = attachments.filter((it) => it.disposition !== "inline").map((it) => it.filename ?? it.mimeType);
  return names.length === 0 ? [] : [`[${names.join(", ")}]`];
}
