import type { PersonHistory, PersonMessage } from "@okienko/contract";
import { plainEmail, plainPhone } from "../people/person-keys.ts";
import type { ConversationReading } from "./conversation-context.ts";
import { cityTime } from "./person-records.ts";
import { findMailsAbout } from "./record-queries.ts";
import { samePerson } from "./same-person.ts";

const mostRecords = 200;
const mostMails = 200;

/** Everything that the person behind a number has with the city, on one page. Throws `unknown-reference`. */
export async function readPerson(reading: ConversationReading, spelled: string): Promise<PersonHistory> {
  const { db, catalog } = reading;
  const { records, more } = await samePerson(reading, spelled, mostRecords);
  const mails = await findMailsAbout(db, catalog.city, [...records.keys()], mostMails);
  const people = [...records.values()];
  return {
    names: different(
      people.map((it) => it.name),
      (it) => it.toLowerCase(),
    ),
    emails: different(
      people.map((it) => it.email),
      plainEmail,
    ),
    phones: different(
      people.map((it) => it.phone),
      plainPhone,
    ),
    records: people,
    messages: mails.map(({ subject, kind, created_at, sent_at, failed_at }): PersonMessage => ({
      ...{ reference: records.get(subject)!.reference, kind, at: cityTime(reading, created_at) },
      state: sent_at !== null ? "sent" : failed_at !== null ? "given-up" : "waiting",
    })),
    more,
    timeZone: catalog.file.city.timeZone,
  };
}

/** Each once, in the spelling that came last. */
function different(texts: readonly (string | null)[], plain: (text: string) => string): string[] {
  const known = new Map<string, string>();
  for (const text of texts) if (text && !known.has(plain(text))) known.set(plain(text), text);
  return [...known.values()];
}
