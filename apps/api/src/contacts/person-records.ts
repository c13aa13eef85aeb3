import type { PersonRecord } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import { textIn } from "../catalog/text-in.ts";
import type { FoundKey } from "../people/found-key.ts";
import { stateAt } from "../visits/live-visit.ts";
import type { ConversationReading } from "./conversation-context.ts";
import { findConversationsById } from "./conversation-queries.ts";
import { findReportsOf, findVisitsOf } from "./record-queries.ts";

type Reader = Record<
  FoundKey["kind"],
  (reading: ConversationReading, ids: string[]) => Promise<[string, PersonRecord][]>
>;

/** Visits, reports and conversations as the desk lists them, in the order in which they were found, by their ids. */
export async function personRecords(
  reading: ConversationReading,
  found: readonly FoundKey[],
): Promise<Map<string, PersonRecord>> {
  const idsOf = (kind: FoundKey["kind"]) => found.filter((it) => it.kind === kind).map((it) => it.subject);
  const read: [string, PersonRecord][] = [];
  for (const kind of ["visit", "report", "conversation"] as const)
    read.push(...(await readers[kind](reading, idsOf(kind))));
  const records = new Map(read);
  return new Map(found.flatMap(({ subject }) => (records.has(subject) ? [[subject, records.get(subject)!]] : [])));
}

const readers: Reader = {
  async visit(reading, ids) {
    const { db, catalog, at } = reading;
    const rows = await findVisitsOf(db, catalog.city, ids);
    return rows.map(({ id, reference, name, email, phone, ...row }) => [
      id,
      {
        ...{ kind: "visit", reference: reference!, at: formatInstant(row.created_at, row.time_zone) },
        ...{
          state: stateAt(row, at),
          about: procedureName(reading, row.procedure),
          office: officeName(reading, row.office),
        },
        ...{ start: formatInstant(row.starts_at, row.time_zone), name, email, phone },
      },
    ]);
  },
  async report(reading, ids) {
    const rows = await findReportsOf(reading.db, reading.catalog.city, ids, reading.scope);
    return rows.map(({ id, reference, state, category, created_at, name, email, phone }) => [
      id,
      {
        ...{
          kind: "report",
          reference,
          at: cityTime(reading, created_at),
          state,
          about: categoryName(reading, category),
        },
        ...{ start: null, office: null, name, email, phone },
      },
    ]);
  },
  async conversation(reading, ids) {
    const rows = await findConversationsById(reading.db, reading.catalog.city, ids);
    return rows.map(({ id, reference, state, summary, created_at, name, email, phone }) => [
      id,
      {
        ...{ kind: "conversation", reference: reference!, at: cityTime(reading, created_at), state, about: summary },
        ...{ start: null, office: null, name, email, phone },
      },
    ]);
  },
};

/** The name of a procedure; one that the city no longer has is named by its id. */
function procedureName({ catalog, language }: ConversationReading, id: string): string {
  const entry = catalog.procedures.get(id)?.entry;
  return entry ? textIn(catalog, entry.name, language) : id;
}

/** The name of a category; one that the city no longer has is named by its id. */
function categoryName({ catalog, language }: ConversationReading, id: string): string {
  const entry = catalog.categories.get(id);
  return entry ? textIn(catalog, entry.name, language) : id;
}

function officeName({ catalog, language }: ConversationReading, id: string): string {
  const entry = catalog.offices.get(id);
  return entry ? textIn(catalog, entry.name, language) : id;
}

/** An instant in the zone of the city. */
export function cityTime({ catalog }: Pick<ConversationReading, "catalog">, at: number): string {
  return formatInstant(at, catalog.file.city.timeZone);
}
