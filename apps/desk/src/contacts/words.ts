import type { ContactChannel, ConversationLink, ConversationState, PersonRecord, ReportKind } from "@okienko/contract";
import { en, type TextName } from "../texts/en.ts";
import { clock, locale, text } from "../texts/texts.ts";

const channels = ["phone", "email", "letter", "fax", "chat", "counter", "sms", "web"] as const;
const kinds = ["information", "intervention", "complaint", "idea"] as const;

/** The ways on which people turn to the city, as a list to choose from. */
export const channelOptions = channels.map((id) => ({ id, label: channelName(id) }));

/** What a conversation can be, as a list to choose from. */
export const kindOptions = kinds.map((id) => ({ id, label: kindName(id) }));

/** The languages of the page, as a list to choose from. */
export function languageOptions(): readonly { readonly id: string; readonly label: string }[] {
  const languages = document.querySelector("okienko-desk")?.getAttribute("languages")?.split(" ") ?? [];
  return languages.map((id) => ({ id, label: new Intl.DisplayNames([id], { type: "language" }).of(id) ?? id }));
}

/** A way on which people turn to the city, in words. */
export function channelName(channel: ContactChannel): string {
  return text(`contacts.channel.${channel}`);
}

/** What a conversation is, in words. */
export function kindName(kind: ReportKind): string {
  return text(`contacts.kind.${kind}`);
}

const dates = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });

/** An instant of the API by the clocks of the city, wherever the reader is: it is read out to people there. */
export function moment(instant: string): string {
  return `${dates.format(new Date(`${instant.slice(0, 10)}T00:00:00Z`))}, ${clock(instant)}`;
}

/** Where a conversation stands, in words. */
export function stateName(state: ConversationState): string {
  return text(`contacts.state.${state}`);
}

/** Where a visit, report or conversation stands, in words; its code where we have none. */
export function recordState(kind: PersonRecord["kind"] | ConversationLink["kind"], state: string): string {
  const name = kind === "conversation" ? `contacts.state.${state}` : `contacts.${kind}.${state}`;
  return name in en ? text(name as TextName) : state;
}
