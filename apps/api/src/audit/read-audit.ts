import type { AuditEntry, AuditPage } from "@okienko/contract";
import type { Database } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import { namesOfStaff } from "../staff/names-of-staff.ts";
import { type AuditFilter, findLines } from "./audit-queries.ts";

type Line = Awaited<ReturnType<typeof findLines>>[number];

const staff = /^staff:/;

/** A page of the audit log, newest first, with the names that its actors have today. */
export function readAudit({ read: db }: Database, city: string, filter: AuditFilter): Promise<AuditPage> {
  return read(async () => {
    // one more than is shown tells whether there is a next page
    const lines = await findLines(db, city, { ...filter, limit: filter.limit + 1 });
    const shown = lines.slice(0, filter.limit);
    const actors = shown.map(({ actor }) => actor).filter((it) => staff.test(it));
    const names = await namesOfStaff(db, city, [...new Set(actors.map((it) => it.replace(staff, "")))]);
    const next = lines.length > shown.length ? shown.at(-1)!.id : null;
    return { entries: shown.map((it) => entryOf(it, names)), next };
  });
}

function entryOf({ id, at, actor, action, subject, before, after }: Line, names: Map<string, string>): AuditEntry {
  const parsed = (json: string | null): unknown => json && JSON.parse(json);
  return {
    id,
    at: new Date(at).toISOString(),
    actor,
    actorName: names.get(actor.replace(staff, "")) ?? null,
    action,
    subject,
    before: parsed(before),
    after: parsed(after),
  };
}
