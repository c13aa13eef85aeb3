import type { Selectable } from "kysely";
import type { Reading } from "../database/database.ts";
import type { AuditTable } from "../database/tables.ts";

/** Which lines are asked for; ids sort by time. */
export interface AuditFilter {
  readonly before?: string | undefined;
  readonly action?: string | undefined;
  readonly actor?: string | undefined;
  readonly subject?: string | undefined;
  readonly limit: number;
}

/** Lines of the audit log, newest first. */
export function findLines(
  db: Reading,
  city: string,
  { before, action, actor, subject, limit }: AuditFilter,
): Promise<Selectable<AuditTable>[]> {
  return db
    .selectFrom("audit")
    .selectAll()
    .where("city", "=", city)
    .$if(before !== undefined, (it) => it.where("id", "<", before!))
    .$if(action !== undefined, (it) => it.where("action", "=", action!))
    .$if(actor !== undefined, (it) => it.where("actor", "=", actor!))
    .$if(subject !== undefined, (it) => it.where("subject", "=", subject!))
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
