import type {
  ContactChannel,
  Conversation,
  ConversationLink,
  ConversationMessage,
  ConversationState,
  ConversationSummary,
  ReportKind,
} from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import type { ConversationReading } from "./conversation-context.ts";
import { type ConversationRow, findLinks, findThread, type LinkRow, type MessageRow } from "./conversation-queries.ts";
import { cityTime, personRecords } from "./person-records.ts";
import { findNumbered } from "./record-queries.ts";

type Names = ReadonlyMap<string, string>;

/** A conversation as lists show it; `names` are those of members by their ids. */
export function conversationSummary(
  reading: ConversationReading,
  row: ConversationRow,
  names: Names,
): ConversationSummary {
  const { name, email, phone, taken_by: id } = row;
  return {
    reference: row.reference!,
    kind: row.kind as ReportKind,
    channel: row.channel as ContactChannel,
    state: row.state as ConversationState,
    language: row.language,
    summary: row.summary,
    person: (name ?? email ?? phone) ? { name, email, phone } : null,
    takenBy: id === null ? null : { id, name: names.get(id) ?? id },
    startedAt: cityTime(reading, row.created_at),
    changedAt: cityTime(reading, row.changed_at),
    closedAt: row.closed_at === null ? null : cityTime(reading, row.closed_at),
  };
}

/** A conversation with its thread and what came of it. */
export async function conversationView(reading: ConversationReading, row: ConversationRow): Promise<Conversation> {
  const { db, catalog } = reading;
  const [thread, links] = [await findThread(db, row), await findLinks(db, row)];
  const members = [row.taken_by, ...thread.map((it) => it.written_by)].filter((it) => it !== null);
  const names = await namesOfStaff(db, catalog.city, [...new Set(members)]);
  const earlier = row.about === null ? undefined : await findNumbered(db, catalog.city, row.about);
  return {
    ...conversationSummary(reading, row, names),
    revision: row.revision,
    answer: row.answer,
    about: earlier ? { kind: earlier.kind, reference: row.about! } : null,
    links: await linkViews(reading, links),
    messages: thread.map((it) => messageView(reading, it, names)),
    timeZone: catalog.file.city.timeZone,
  };
}

/** What leads nowhere any more, since its time is over, is left out. */
async function linkViews(reading: ConversationReading, links: readonly LinkRow[]): Promise<ConversationLink[]> {
  const found = links.flatMap(({ kind, target: subject, at }) =>
    kind === "visit" || kind === "report" ? [{ kind, subject, at } as const] : [],
  );
  const records = await personRecords(reading, found);
  return links.flatMap(({ kind, target, at }): ConversationLink[] => {
    const article = kind === "article" ? reading.catalog.articles.get(target) : undefined;
    const instant = cityTime(reading, at);
    if (article) {
      const name = textIn(reading.catalog, article.title, reading.language);
      return [{ kind: "article", id: target, name, state: null, at: instant }];
    }
    const record = records.get(target);
    if (!record || record.kind === "conversation") return [];
    return [{ kind: record.kind, id: record.reference, name: record.about, state: record.state, at: instant }];
  });
}

function messageView(reading: ConversationReading, row: MessageRow, names: Names): ConversationMessage {
  return {
    id: row.id,
    direction: row.direction as ConversationMessage["direction"],
    channel: row.channel as ContactChannel,
    text: row.text,
    at: cityTime(reading, row.at),
    by: row.written_by === null ? null : (names.get(row.written_by) ?? row.written_by),
  };
}
