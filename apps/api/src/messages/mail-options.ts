import type { SendMailOptions } from "nodemailer/lib/mailer";
import type { Mail, MailedCalendar, MailedFile } from "./mail.ts";

/** A mail in the words of nodemailer, which writes it: the calendar comes last among the alternatives and is attached. */
export function mailOptions(mail: Mail): SendMailOptions {
  const { messageId, date, from, to, subject, text, html, calendar, files = [] } = mail;
  return {
    messageId,
    date,
    from: { ...from },
    to: { name: "", address: to },
    envelope: { from: from.address, to: [to] },
    subject,
    text,
    html,
    icalEvent: calendar && eventOf(calendar),
    attachments: files.map(attachmentOf),
    headers: headersOf(mail),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function eventOf({ method, name, text }: MailedCalendar) {
  return { method, filename: name, content: Buffer.from(text) };
}

function attachmentOf({ name, type, bytes }: MailedFile) {
  return { filename: name, contentType: type, content: Buffer.from(bytes) };
}

function headersOf({ language, unsubscribeUrl }: Mail): Record<string, string> {
  return {
    // RFC 3834: nobody's absence notice should answer
    "Auto-Submitted": "auto-generated",
    "Content-Language": language,
    ...(unsubscribeUrl && {
      "List-Unsubscribe": `<${unsubscribeUrl}>`,
      // RFC 8058: one press in the mail program is enough
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }),
  };
}
