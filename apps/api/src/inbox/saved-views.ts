import type { NewView, SavedViews } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import type { Reading } from "../database/database.ts";
import { read } from "../database/transaction.ts";
import type { ReportReading } from "../reports/report-context.ts";
import { newId } from "../references/id.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "../staff/desk-context.ts";
import type { Member } from "../staff/member.ts";
import { findViews, putView, removeView } from "./view-queries.ts";

const most = 50;

/** What is committed of the filters that a member keeps. */
export function readViews({ db, catalog }: ReportReading, member: Member): Promise<SavedViews> {
  return read(() => viewsOf(db, catalog.city, member));
}

async function viewsOf(db: Reading, city: string, { id: staff }: Pick<Member, "id">): Promise<SavedViews> {
  const rows = await findViews(db, city, staff);
  return { views: rows.map(({ id, name, query }) => ({ id, name, query })) };
}

/** Keeps a filter; one of the same name is replaced. Throws `too-many-views`. */
export async function keepView({ tx, city, at }: DeskContext, member: Member, { name, query }: NewView) {
  const { views } = await viewsOf(tx, city, member);
  if (views.length >= most && !views.some((it) => it.name === name)) throw new Refusal("too-many-views");
  await putView(tx, { city, id: newId(), staff: member.id, name, query, changed_at: at });
  await note({ tx, city, at }, member, "report-view-kept");
  return viewsOf(tx, city, member);
}

/** Keeps a filter no longer; again is the same. */
export async function forgetView({ tx, city, at }: DeskContext, member: Member, id: string): Promise<SavedViews> {
  await removeView(tx, { city, staff: member.id, id });
  await note({ tx, city, at }, member, "report-view-removed");
  return viewsOf(tx, city, member);
}

type Noting = Pick<DeskContext, "tx" | "city" | "at">;

async function note({ tx, city, at }: Noting, { id }: Member, action: string): Promise<void> {
  await recordAudit(tx, { city, at, actor: `staff:${id}`, action, subject: id, before: null, after: null });
}
