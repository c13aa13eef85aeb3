import type { AlertRequest, Asked } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { queueMessage } from "../messages/outbox.ts";
import { newId } from "../references/id.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { publicReport } from "../reports/public-report.ts";
import { emailKey } from "./email-key.ts";
import type { NewsContext } from "./news-context.ts";
import type { ConfirmationNews } from "./news-letter.ts";
import { isSameTarget, type Target } from "./same-target.ts";
import { countAsked, findByEmail, insertSubscription } from "./subscription-queries.ts";

/** Whatever happens, the asker hears the same: nobody learns who follows what. */
const asked: Asked = { state: "unconfirmed" };

/** So many mails that ask to confirm go to one address in a day, however many people type it. */
const mostAskedADay = 5;
const dayLength = 86_400_000;

const nowhere: Omit<Target, "report"> = { lat: null, lng: null, radius: null, category: null };

/** Asks by mail whether an address wants the news of a public report. Throws `unknown-report`. */
export async function followReport(
  context: NewsContext,
  reference: string,
  email: string,
  language: string,
): Promise<Asked> {
  const report = await publicReport(context.tx, context.catalog.city, reference);
  const target = { ...nowhere, report: report.id };
  await askToConfirm(context, target, email, language, { reference: report.reference, category: report.category });
  return asked;
}

/** Asks by mail whether an address wants to hear of new reports around a place. Throws `unknown-category`. */
export async function askForAlerts(context: NewsContext, request: AlertRequest, language: string): Promise<Asked> {
  const { lat, lng, radius, email } = request;
  const category = request.category ?? null;
  if (category !== null && !context.catalog.categories.has(category)) throw new Refusal("unknown-category");
  const target = { lat, lng, radius, category, report: null };
  await askToConfirm(context, target, email, language, { reference: null, category });
  return asked;
}

async function askToConfirm(
  { tx, now, catalog }: NewsContext,
  target: Target,
  email: string,
  language: string,
  about: Pick<ConfirmationNews, "reference" | "category">,
): Promise<void> {
  const { city } = catalog;
  const at = await readNow(tx, now);
  const key = await emailKey(tx, city, email);
  const others = await findByEmail(tx, city, key);
  if (others.some((it) => it.state === "active" && isSameTarget(it, target))) return;
  if ((await countAsked(tx, city, key, at - dayLength)) >= mostAskedADay) return;
  const id = newId();
  const code = newSecret();
  const row = { city, id, ...target, email, email_key: key, language, state: "unconfirmed" };
  await insertSubscription(tx, { ...row, confirm_hash: hashSecret(code), created_at: at, changed_at: at });
  const body: ConfirmationNews = { id, code, email, language, ...about };
  await queueMessage(tx, { city, kind: "news-confirm", subject: id, at, body });
}
