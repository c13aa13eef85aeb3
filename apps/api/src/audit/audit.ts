import type { Insertable } from "kysely";
import type { Writing } from "../database/database.ts";
import { leftStatement } from "../database/statement.ts";
import type { AuditTable } from "../database/tables.ts";
import { newId } from "../references/id.ts";

/** One line of the audit log; states only, never personal data. */
export interface AuditLine {
  readonly city: string;
  readonly at: number;
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before: object | null;
  readonly after: object | null;
}

const insert = leftStatement<Insertable<AuditTable>>((db, value) =>
  db.insertInto("audit").values({
    city: value("city"),
    id: value("id"),
    at: value("at"),
    actor: value("actor"),
    action: value("action"),
    subject: value("subject"),
    before: value("before"),
    after: value("after"),
  }),
);

/** Appends a line in the transaction of what it records. */
export async function recordAudit(tx: Writing, line: AuditLine): Promise<void> {
  const json = (value: object | null) => value && JSON.stringify(value);
  await insert(tx, { ...line, id: newId(), before: json(line.before), after: json(line.after) });
}
