import type { Catalog } from "../catalog/catalog.ts";
import type { Database } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import { readReference } from "../references/reference.ts";
import { isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { entryOfVisit } from "./calendar-entry.ts";
import { calendarFile } from "./calendar.ts";
import { textsIn } from "./texts/texts-in.ts";
import { calendarUrl } from "./visit-links.ts";
import { findByReference } from "./visit-queries.ts";

/** A calendar file with the name it is saved by. */
export interface NamedCalendar {
  readonly name: string;
  readonly text: string;
}

/** The calendar of one visit for who has its key. A wrong number and a wrong key get the same answer. */
export async function readCalendar(
  { read: db, now }: Database,
  catalog: Catalog,
  publicUrl: string,
  spelled: string,
  key: string,
): Promise<NamedCalendar> {
  return read(async () => {
    const reference = readReference(spelled);
    const row = reference === null ? undefined : await findByReference(db, catalog.city, reference);
    if (!row?.calendar_hash || !isSecretOf(key, row.calendar_hash)) throw new Refusal("unknown-visit", "");
    const entry = entryOfVisit(catalog, publicUrl, row, await readNow(db, now));
    const source = calendarUrl(publicUrl, row.reference!, key);
    const name = `${textsIn(row.language!).calendarFile}-${row.reference}.ics`;
    return { name, text: calendarFile(entry, { method: "PUBLISH", source }) };
  });
}
