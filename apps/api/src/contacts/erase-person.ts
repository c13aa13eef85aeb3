import type { PersonErasure, PersonIdentification, PersonRecord } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import { raiseTopic } from "../live/raise-topic.ts";
import { endSubscriptionsOf } from "../news/end-subscriptions-of.ts";
import { reportOf } from "../reports/live-report.ts";
import { eraseFoundReport } from "../retention/erase-report.ts";
import { eraseFoundVisit } from "../retention/erase-visit.ts";
import { noteDestruction } from "../retention/note-destruction.ts";
import { visitOf } from "../visits/live-visit.ts";
import { endWishesOf } from "../waiting-list/end-wishes-of.ts";
import { forgetConversations } from "./forget-conversations.ts";
import { mostOfAPerson } from "./person-data.ts";
import { emailsOf, wholePerson } from "./same-person.ts";
import type { WorkContext } from "./work-context.ts";

/** Runs one step in a transaction of its own. */
export type Step = <T>(use: (context: WorkContext) => Promise<T>) => Promise<T>;

/** What is to be erased; the one that was asked for is the last, so that who is stopped half-way can ask again. */
export interface Erasable {
  readonly records: readonly (readonly [id: string, record: PersonRecord])[];
  readonly emails: readonly string[];
}

/** Everything of the person behind a number. Throws `unknown-reference`. */
export async function erasableOf(context: WorkContext, spelled: string): Promise<Erasable> {
  const { asked, records } = await wholePerson(context, spelled, mostOfAPerson);
  const isAsked = ([, it]: readonly [string, PersonRecord]) => it.reference === asked.reference;
  const entries = [...records];
  return {
    records: [...entries.filter((it) => !isAsked(it)), ...entries.filter(isAsked)],
    emails: emailsOf(records),
  };
}

/**
 * Erases a person who has asked for it (GDPR art. 17): from visits, reports, conversations, wishes for a time and
 * subscriptions, each in a transaction of its own. Visits that lie ahead are cancelled. Photos have gone before.
 */
export async function erasePerson(
  step: Step,
  { records, emails }: Erasable,
  { identified }: PersonIdentification,
): Promise<PersonErasure> {
  let [subscriptions, wishes] = [0, 0];
  for (const email of emails) {
    subscriptions += await step((context) => endSubscriptionsOf(context, email));
    wishes += await step((context) => endWishesOf(context, email));
  }
  for (const [id, record] of records) await step((context) => eraseRecord(context, id, record));
  const count = (kind: PersonRecord["kind"]) => records.filter(([, it]) => it.kind === kind).length;
  const erased = {
    visits: count("visit"),
    reports: count("report"),
    conversations: count("conversation"),
    wishes,
    subscriptions,
  };
  const [last] = records.at(-1)!;
  await step(({ tx, catalog: { city }, at, actor }) =>
    recordAudit(tx, {
      ...{ city, at, actor, action: "person-erased", subject: last, before: null },
      after: { identified, ...erased },
    }),
  );
  return erased;
}

async function eraseRecord(context: WorkContext, id: string, { kind, reference }: PersonRecord): Promise<void> {
  const { tx, catalog, at, actor } = context;
  const { city } = catalog;
  if (kind === "visit") await eraseFoundVisit(context, await visitOf(tx, city, reference), null);
  else if (kind === "report") await eraseFoundReport(context, await reportOf(tx, city, reference), actor);
  else await forgetConversations(tx, city, [id]);
  await noteDestruction(tx, city, kind, at);
  if (kind === "conversation") await raiseTopic(tx, city, "contacts");
}
