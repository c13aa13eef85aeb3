import type { Reporter } from "@okienko/contract";
import { oneLine } from "../messages/clean-text.ts";
import type { ConversationRow } from "./conversation-queries.ts";

/** Who turned to the city, as it is stored; nothing of who told nothing. */
export function toldPerson(person: Reporter | null): Pick<ConversationRow, "name" | "email" | "phone"> {
  const line = (text: string | null | undefined) => oneLine(text ?? "") || null;
  return { name: line(person?.name), email: line(person?.email), phone: line(person?.phone) };
}
