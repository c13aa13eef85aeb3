import type { ClosingReason } from "@okienko/contract";
import { textIn } from "../catalog/text-in.ts";
import { queueMessage } from "../messages/outbox.ts";
import { cityKey } from "../news/city-key.ts";
import { endSecrets } from "../news/end-subscription.ts";
import { tellFollowers } from "../news/tell-followers.ts";
import { unseal } from "../references/seal.ts";
import { categoryOf } from "./category-of.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReporterNews, ReportNewsKind } from "./report-news.ts";
import type { ReportEventRow } from "./event-queries.ts";
import { findMerged, type ReportRow } from "./report-queries.ts";
import { countUnconfirmed, findReporter } from "./reporter-queries.ts";
import { isClosed, stateOf } from "./report-states.ts";

const dayLength = 86_400_000;

/** So many first letters go in a day to an address that has confirmed none of them. */
const mostUnconfirmedADay = 10;

/** What only some letters say. */
type Extras = Partial<Pick<ReporterNews, "text" | "reason" | "mergedInto" | "code" | "state" | "parts">>;

/** Tells the reporter that the report has come in; with a code, asks to confirm the address. */
export async function tellReporterOfSending(
  context: ReportContext,
  row: ReportRow,
  email: string,
  { secret, code }: { readonly secret: string; readonly code: string | null },
  at: number,
): Promise<void> {
  const { tx, catalog } = context;
  // whoever types a stranger's address again and again does not fill their mailbox
  if ((await countUnconfirmed(tx, catalog.city, email, at - dayLength)) > mostUnconfirmedADay) return;
  await queueNews(context, code ? "report-unconfirmed" : "report-sent", row, { email, secret, code }, at);
}

/**
 * Tells everybody whom a report concerns what has happened, each address once: its reporter, the reporters of those that
 * were merged into it, and its followers. `target` is the report that this one was merged into.
 */
export async function tellAll(
  context: ReportContext,
  row: ReportRow,
  event: ReportEventRow,
  at: number,
  target: ReportRow | null = null,
): Promise<void> {
  const text = event.by_whom === "city" ? event.public_text : null;
  const reason = event.reason as ClosingReason | null;
  const mergedInto = target && target.reference;
  const told = [await tellReporter(context, kindOf(event), row, { text, reason, mergedInto }, at)];
  for (const merged of await findMerged(context.tx, row)) {
    const news = { text, reason, mergedInto: mergedInto ?? row.reference, state: stateOf(row) };
    told.push(await tellReporter(context, "report-joined", merged, news, at, told));
  }
  await tellFollowers(
    context,
    {
      report: row.id,
      reference: row.reference,
      category: row.category,
      state: stateOf(row),
      text,
      reason,
      reopened: event.type === "reopened",
      ...(mergedInto && { mergedInto }),
    },
    at,
    told.filter((it) => it !== null),
  );
}

function kindOf({ type, state }: ReportEventRow): ReportNewsKind {
  if (type === "question") return "report-question";
  if (type === "reopened") return "report-reopened";
  if (type === "merged") return "report-merged";
  return type === "state" && isClosed(state) ? "report-closed" : "report-changed";
}

/** Tells the reporter of a report which others were split from it. */
export async function tellOfParts(
  context: ReportContext,
  row: ReportRow,
  parts: NonNullable<ReporterNews["parts"]>,
  at: number,
): Promise<void> {
  await tellReporter(context, "report-split", row, { parts }, at);
}

/** Tells the reporter, unless the address was `told` already; answers with it in lower case, `null` where there is none. */
async function tellReporter(
  context: ReportContext,
  kind: ReportNewsKind,
  row: ReportRow,
  extras: Extras,
  at: number,
  told: readonly (string | null)[] = [],
): Promise<string | null> {
  const { tx, catalog } = context;
  const email = (await findReporter(tx, row))?.email;
  if (!email || row.sealed_secret === null || told.includes(email.toLowerCase())) return null;
  const secret = unseal(row.sealed_secret, await cityKey(tx, catalog.city, "reports"));
  await queueNews(context, kind, row, { ...extras, email, secret }, at);
  return email.toLowerCase();
}

async function queueNews(
  context: ReportContext,
  kind: ReportNewsKind,
  row: ReportRow,
  news: Extras & Pick<ReporterNews, "email" | "secret">,
  at: number,
): Promise<void> {
  const { tx, catalog } = context;
  const { city, language, reference } = row;
  const { name } = await categoryOf(context, row);
  const endSecretOf = await endSecrets(tx, city);
  const body: ReporterNews = {
    text: null,
    mergedInto: null,
    code: null,
    state: stateOf(row),
    language,
    reference,
    category: textIn(catalog, name, language),
    promisedAt: row.promised_at,
    timeZone: catalog.file.city.timeZone,
    endSecret: endSecretOf(row.id),
    ...news,
  };
  await queueMessage(tx, { city, kind, subject: row.id, at, body });
}
