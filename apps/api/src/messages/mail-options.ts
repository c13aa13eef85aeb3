import type { SendMailOptions } from "nodemailer/lib/mailer";
import type { Mail } from "./mail.ts";

/** A mail in the words of nodemailer, which writes it: the calendar comes last among the alternatives and is attached. */
export function mailOptions({
  from,
  to,
  calendar,
  language,
  messageId,
  date,
  subject,
  text,
  html,
}: Mail): SendMailOptions {
  return {
    messageId,
    date,
    from: { ...from },
    to: { name: "", address: to },
    envelope: { from: from.address, to: [to] },
    subject,
    text,
    html,
    icalEvent: calendar
      ? { method: calendar.method, filename: calendar.name, content: Buffer.from(calendar.text) }
      : undefined,
    // RFC 3834: nobody's absence notice should answer
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
