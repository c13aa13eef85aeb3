import { VisitRequest } from "@okienko/contract";
import type { Held, Typed } from "./booking-form.ts";
import type { Errors } from "./form.ts";
import type { Page } from "./page.ts";
import type { TextKey } from "./texts/text.ts";

/** A booking that can be asked for, or what is wrong with each field. */
export type Read = { readonly request: VisitRequest } | { readonly errors: Errors };

/** Reads what was typed by the schema that the API reads it by. */
export function readRequest({ text }: Page, { id, secret }: Held, { name, email, phone, note }: Typed): Read {
  const contact = { name, email: email.trim() || null, phone: phone.trim() || null };
  const { success, data, error } = VisitRequest.safeParse({ hold: { id, secret }, contact, note: note.trim() || null });
  if (success) return { request: data };
  const wrong = new Set(error.issues.map(({ path }) => String(path.at(-1))));
  const keys: [string, TextKey | false][] = [
    ["name", wrong.has("name") && (name.trim() ? "error.nameWrong" : "error.nameMissing")],
    ["email", contact.email || contact.phone ? wrong.has("email") && "error.emailWrong" : "error.contactMissing"],
    ["phone", wrong.has("phone") && "error.phoneWrong"],
    ["note", wrong.has("note") && "error.noteWrong"],
  ];
  return { errors: Object.fromEntries(keys.flatMap(([field, key]) => (key ? [[field, text(key)]] : []))) };
}
