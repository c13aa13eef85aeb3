import type { Client } from "@okienko/client";
import { createDeskClient } from "@okienko/client/desk";
import type { ContactChannel } from "@okienko/contract";
import de from "../messages/staff/de.json" with { type: "json" };
import en from "../messages/staff/en.json" with { type: "json" };
import pl from "../messages/staff/pl.json" with { type: "json" };
import uk from "../messages/staff/uk.json" with { type: "json" };
import { baseAddress } from "./base-address.ts";
import type { Language } from "./language.ts";
import type { StaffElement } from "./staff-element.ts";
import { wordsOf, type Messages, type Words } from "./words.ts";

const messages: Record<Language, Messages> = { de, en, pl, uk };

/** What staff say in other words than residents; all the rest as `text` says it. */
export function staffWords(language: Language, text: Words): Words {
  const own = wordsOf(language, messages[language]);
  return (key, values) => (key in messages[language] ? own : text)(key, values);
}

/** The calls that staff make in place of those of residents. */
export function staffCalls(host: StaffElement): Partial<Client> {
  const settings = { base: baseAddress(host.api), language: () => host.language };
  return createDeskClient(settings, () => {
    const channel = (host.channel ?? "counter") as ContactChannel;
    return { channel, conversation: host.conversation };
  });
}
