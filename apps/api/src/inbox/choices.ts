import type { ClosingReason, InboxChoices } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { read } from "../database/transaction.ts";
import { categorySummary } from "../reports/category-views.ts";
import type { ReportReading } from "../reports/report-context.ts";
import { activeMembers } from "../staff/active-members.ts";

/** With which state each reason closes. */
export const reasonStates: Readonly<Record<ClosingReason, "done" | "rejected">> = {
  done: "done",
  "already-done": "done",
  answered: "done",
  "not-ours": "rejected",
  "not-found": "rejected",
  "not-possible": "rejected",
  refused: "rejected",
  withdrawn: "rejected",
  spam: "rejected",
};

const channels = ["web", "plain", "open311", "phone", "email", "letter", "fax", "chat", "sms", "counter"];

/** What can be chosen from when reports are looked for and changed. */
export async function inboxChoices({ db, catalog }: ReportReading, language: string): Promise<InboxChoices> {
  const { file } = catalog;
  const named = ({ id, name }: (typeof file.departments)[number]) => ({ id, name: textIn(catalog, name, language) });
  const staff = await read(() => activeMembers(db, catalog.city));
  return {
    departments: file.departments.map(named),
    groups: file.categoryGroups.map((it) => ({ id: it.id, name: textIn(catalog, it.name, language) })),
    categories: file.categories.map((it) => {
      const { department, withdrawn } = it;
      return { ...categorySummary(catalog, it, language), department, withdrawn };
    }),
    channels,
    staff: staff
      .filter((it) => it.roles.some((role) => role !== "auditor"))
      .map(({ id, name, departments }) => ({ id, name, departments })),
    reasons: Object.entries(reasonStates).map(([id, state]) => ({ id: id as ClosingReason, state })),
    languages: [...file.city.languages],
  };
}
