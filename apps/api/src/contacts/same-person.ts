import type { PersonRecord } from "@okienko/contract";
import { findSamePerson } from "../people/find-people.ts";
import type { FoundKey } from "../people/found-key.ts";
import { isSamePhone, plainEmail } from "../people/person-keys.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import type { ConversationReading } from "./conversation-context.ts";
import { personRecords } from "./person-records.ts";
import { findNumbered } from "./record-queries.ts";

/** What one person has with the city. */
export interface SamePerson {
  /** The record that was asked for. */
  readonly asked: PersonRecord;
  /** Newest first, by their ids; the one that was asked for is among them. */
  readonly records: ReadonlyMap<string, PersonRecord>;
  /** Whether there is more than was read. */
  readonly more: boolean;
  /** Whether some of it is of departments that the reader does not see. */
  readonly hides: boolean;
}

/**
 * Everything of the person behind a number in any spelling: whatever has the same e-mail address or phone number.
 *
 * A name alone makes nobody the same. Throws `unknown-reference`.
 */
export async function samePerson(reading: ConversationReading, spelled: string, most: number): Promise<SamePerson> {
  const { db, catalog } = reading;
  const reference = readReference(spelled);
  const numbered = reference === null ? undefined : await findNumbered(db, catalog.city, reference);
  if (!numbered) throw new Refusal("unknown-reference");
  const asked = (await personRecords(reading, [numbered])).get(numbered.subject);
  if (!asked) throw new Refusal("unknown-reference");
  const found = await findSamePerson(db, catalog.city, asked, most + 1);
  const isAmong = found.some((it) => it.subject === numbered.subject);
  const shown: FoundKey[] = isAmong ? found.slice(0, most) : [numbered, ...found.slice(0, most)];
  const records = [...(await personRecords({ ...reading, scope: null }, shown))].filter(
    ([, it]) => it.reference === asked.reference || isSame(asked, it),
  );
  const visible = reading.scope === null ? new Map(records) : await personRecords(reading, shown);
  return {
    asked,
    records: new Map(records.filter(([id]) => visible.has(id))),
    more: found.length > most,
    hides: records.some(([id]) => !visible.has(id)),
  };
}

/**
 * The same for who acts on all of it. Throws `not-permitted` where some of it is of departments that are not theirs: an
 * administrator does it then.
 */
export async function wholePerson(reading: ConversationReading, spelled: string, most: number): Promise<SamePerson> {
  const person = await samePerson(reading, spelled, most);
  if (person.hides) throw new Refusal("not-permitted", "Some of this is of other departments; ask an administrator.");
  return person;
}

/** The e-mail addresses of a person as they were typed, each once. */
export function emailsOf(records: SamePerson["records"]): string[] {
  const emails = [...records.values()].flatMap(({ email }) => (email ? [email.toLowerCase()] : []));
  return [...new Set(emails)];
}

/** Keys of phone numbers leave the country out; here it counts where both have one. */
function isSame(one: PersonRecord, other: PersonRecord): boolean {
  if (one.email && other.email && plainEmail(one.email) === plainEmail(other.email)) return true;
  return Boolean(one.phone && other.phone && isSamePhone(one.phone, other.phone));
}
