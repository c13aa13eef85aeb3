import type { Context } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read, write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import type { ReportContext } from "../reports/report-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { memberOf } from "../staff/desk-feature.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { answerOnce } from "../web/idempotency.ts";
import type { ConversationContext, ConversationReading } from "./conversation-context.ts";

/** Where a member does what residents do as well: one transaction for conversations, visits and reports together. */
export interface WorkContext extends ConversationContext, VisitContext, ReportContext {
  readonly actor: `staff:${string}`;
}

/** The work of the member who asks, in a transaction. */
async function workContext(
  { database, settings }: Pick<Parts, "database" | "settings">,
  c: Context<DeskEnv>,
  tx: Writing,
  catalog: Catalog,
): Promise<WorkContext> {
  const member = memberOf(c);
  const { publicUrl } = settings;
  return {
    ...{ tx, db: tx, database, catalog, now: database.now, publicUrl, language: c.var.language },
    ...{ at: await readNow(tx, database.now), member, actor: `staff:${member.id}`, scope: c.var.scope },
  };
}

/** Does the work of a member once, by the key of the request, and answers with what it gives. */
export function workOnce(
  c: Context<DeskEnv>,
  parts: Parts,
  status: number,
  use: (context: WorkContext) => Promise<object | null>,
): Promise<never> {
  const work = async (tx: Writing, catalog: Catalog) => use(await workContext(parts, c, tx, catalog));
  // the answer is a text already, which the types of the routes do not foresee
  return answerOnce(c as never, parts, status, work) as Promise<never>;
}

/** Does the work of a member in one transaction. */
export function work<T>(parts: Parts, c: Context<DeskEnv>, use: (context: WorkContext) => Promise<T>): Promise<T> {
  return write(parts.database, async (tx) => use(await workContext(parts, c, tx, c.var.catalog)));
}

/** Reads what is committed. */
export function reading<T>(
  { database }: Pick<Parts, "database">,
  c: Context<DeskEnv>,
  use: (reading: ConversationReading) => Promise<T>,
): Promise<T> {
  const { catalog, language, scope } = c.var;
  return read(async () =>
    use({ db: database.read, catalog, language, scope, at: await readNow(database.read, database.now) }),
  );
}
