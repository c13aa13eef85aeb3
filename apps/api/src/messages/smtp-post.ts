import { createTransport } from "nodemailer";
import { isThisMachine } from "../web/this-machine.ts";
import { type Post, Undeliverable } from "./mail.ts";
import { mailOptions } from "./mail-options.ts";

/** Longest silence of a mail server, in milliseconds. */
const patience = 15_000;

/** Longest time for one mail as a whole; shorter than the lease of a message. */
const longest = 60_000;

/**
 * Sends mails by SMTP. `smtps://` speaks TLS at once; `smtp://` insists on STARTTLS unless the server is this machine.
 *
 * The address may carry nodemailer's own options, `?requireTLS=false`. Throws `Undeliverable` when the recipient is
 * refused for good.
 */
export function smtpPost(url: string): Post {
  const transport = createTransport({
    url,
    requireTLS: !isThisMachine(new URL(url).hostname),
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
  });
  return async function sendBySmtp(mail) {
    try {
      await transport.sendMail({ ...mailOptions(mail), signal: AbortSignal.timeout(longest) });
    } catch (error) {
      throw isRefusedForGood(error) ? new Undeliverable("", { cause: error }) : error;
    }
  };
}

/** RFC 5321 §4.2.1: 5yz answers to the recipient are final; a refused sign-in is a setting that somebody will mend. */
function isRefusedForGood(error: unknown): boolean {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  return code === "EENVELOPE" && typeof responseCode === "number" && responseCode >= 500;
}
