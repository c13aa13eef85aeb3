import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { forgetWaiting } from "../messages/forget-waiting.ts";
import { endSecrets } from "../news/end-subscription.ts";
import type { NewsContext } from "../news/news-context.ts";
import { newsTexts } from "../news/texts/news-texts.ts";
import { rememberPerson } from "../people/remember-person.ts";
import { hashSecret, isSecretOf } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { reportOf } from "./live-report.ts";
import { reporterNewsKinds } from "./report-news.ts";
import { forgetAddress } from "./reporter-queries.ts";

/**
 * Takes the reporter's address off a report, for whoever got one of its letters: it may be a stranger's. Again is the
 * same. Throws `unknown-report`, for a wrong secret too.
 */
export async function endLetters(
  { tx, catalog, now }: NewsContext,
  spelled: string,
  secret: string,
  language: string,
): Promise<{ text: string }> {
  const { city } = catalog;
  const row = await reportOf(tx, city, spelled);
  const secretOf = await endSecrets(tx, city);
  if (!isSecretOf(secret, hashSecret(secretOf(row.id)))) throw new Refusal("unknown-report");
  const text = newsTexts(language).aboutReport(row.reference);
  const left = await forgetAddress(tx, row);
  if (!left) return { text };
  await forgetWaiting(tx, city, row.id, reporterNewsKinds);
  await rememberPerson(tx, { city, kind: "report", subject: row.id }, left, row.created_at);
  const at = await readNow(tx, now);
  const states = { before: null, after: null };
  await recordAudit(tx, { city, at, actor: "reporter", action: "report-address-ended", subject: row.id, ...states });
  return { text };
}
