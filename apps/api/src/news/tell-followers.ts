import type { ClosingReason, ReportState } from "@okienko/contract";
import { queueMessages } from "../messages/outbox.ts";
import { countFollower } from "../reports/count-follower.ts";
import { endSecrets } from "./end-subscription.ts";
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
  /** Why it was closed, where it was. */
  readonly reason: ClosingReason | null;
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
  const { tx, catalog } = context;
  const { city } = catalog;
  const others = new Set(except.map((it) => it.toLowerCase()));
  const rows = (await findFollowers(tx, city, told.report)).filter(
    ({ email }) => email && !others.has(email.toLowerCase()),
  );
  if (rows.length === 0) return;
  const secretOf = await endSecrets(tx, city);
  const messages = rows.map((row) => {
    const body = newsFor(row, secretOf(row.id), told);
    return { city, kind: "news-report", subject: row.id, at, body };
  });
  await queueMessages(tx, messages);
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

function newsFor({ id, language, email }: SubscriptionRow, secret: string, told: ToldReport): ReportNews {
  const { reference, category, state, text, reason, reopened = false, mergedInto = null } = told;
  return { id, language, email: email!, secret, reference, category, state, text, reason, reopened, mergedInto };
}
