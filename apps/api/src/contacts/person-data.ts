import type { PersonData, PersonIdentification } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { subscriptionsOf } from "../news/subscriptions-of.ts";
import { reportOf } from "../reports/live-report.ts";
import { dataOfReport } from "../retention/report-data.ts";
import { dataOfVisit } from "../retention/visit-data.ts";
import { visitOf } from "../visits/live-visit.ts";
import { wishesOf } from "../waiting-list/wishes-of.ts";
import { readConversation } from "./read-conversations.ts";
import { cityTime } from "./person-records.ts";
import { emailsOf, wholePerson } from "./same-person.ts";
import type { WorkContext } from "./work-context.ts";

/** More than anybody has. */
export const mostOfAPerson = 1_000;

/**
 * Everything that is held about the person behind a number, to be handed over after they have shown who they are (GDPR
 * art. 15). Leaves a line in the audit log. Throws `unknown-reference`.
 */
export async function personData(
  context: WorkContext,
  spelled: string,
  { identified }: PersonIdentification,
): Promise<PersonData> {
  const { tx, catalog, at, actor, language } = context;
  const { city } = catalog;
  const { records } = await wholePerson(context, spelled, mostOfAPerson);
  const told = { visits: [], reports: [], conversations: [], wishes: [], subscriptions: [] };
  const data: PersonData = { at: cityTime(context, at), ...told };
  for (const { kind, reference } of records.values())
    if (kind === "visit") data.visits.push(await dataOfVisit(context, await visitOf(tx, city, reference), null));
    else if (kind === "report")
      data.reports.push(await dataOfReport(context, await reportOf(tx, city, reference), null, language));
    else data.conversations.push(await readConversation(context, reference));
  for (const email of emailsOf(records)) {
    data.wishes.push(...(await wishesOf(context, email)));
    data.subscriptions.push(...(await subscriptionsOf(context, email)));
  }
  const [subject] = records.keys();
  const after = { identified, records: records.size };
  await recordAudit(tx, { city, at, actor, action: "person-data", subject: subject!, before: null, after });
  return data;
}
