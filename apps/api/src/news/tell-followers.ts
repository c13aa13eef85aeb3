import type { ReportState } from "@okienko/contract";
import { queueMessage } from "../messages/outbox.ts";
import { countFollower } from "../reports/count-follower.ts";
import { endSecret } from "./end-subscription.ts";
import type { NewsContext } from "./news-context.ts";
import type { ReportNews } from "./news-letter.ts";
import { changeSubscription, findFollowers, type SubscriptionRow } from "./subscription-queries.ts";

/** What has happened to a report, as its followers may know it. */
export interface ToldReport {
  /** Id of the report. */
  readonly report: string;
  readonly reference: string;
  readonly category: string;
  readonly state: ReportState;
  /** What the city said, in its own words; null where it said nothing. */
  readonly text: string | null;
  /** The reporter has said that it was not done. */
  readonly reopened?: boolean;
  /** Number of the report that this one was merged into. */
  readonly mergedInto?: string;
}

/** Tells every confirmed follower once; not `except`, who have been told already. */
export async function tellFollowers(
  context: NewsContext,
  told: ToldReport,
  at: number,
  except: readonly string[],
): Promise<void> {
  const others = new Set(except.map((it) => it.toLowerCase()));
  for (const row of await findFollowers(context.tx, context.catalog.city, told.report))
    if (row.email && !others.has(row.email.toLowerCase())) await tell(context, row, told, at);
}

/** Lets the followers of a merged report follow the one that it was merged into; who follows both does so once. */
export async function moveFollowers({ tx, catalog }: NewsContext, from: string, to: string, at: number): Promise<void> {
  const { city } = catalog;
  const there = new Set((await findFollowers(tx, city, to)).map((it) => it.email_key));
  for (const row of await findFollowers(tx, city, from)) {
    const isThere = there.has(row.email_key);
    const change = isThere ? { state: "ended", email: null } : { report: to };
    if (!(await changeSubscription(tx, row, { ...change, changed_at: at }))) continue;
    await countFollower(tx, city, from, -1);
    if (!isThere) await countFollower(tx, city, to, 1);
  }
}

async function tell({ tx, catalog }: NewsContext, row: SubscriptionRow, told: ToldReport, at: number): Promise<void> {
  const { reference, category, state, text, reopened = false, mergedInto = null } = told;
  const { city } = catalog;
  const { id, language } = row;
  const addressed = { id, language, email: row.email!, secret: await endSecret(tx, city, id) };
  const body: ReportNews = { ...addressed, reference, category, state, text, reopened, mergedInto };
  await queueMessage(tx, { city, kind: "news-report", subject: id, at, body });
}
