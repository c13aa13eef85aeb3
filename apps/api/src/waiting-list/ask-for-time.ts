import type { Asked, WishRequest } from "@okienko/contract";
import { addDays, dayOf, daysBetween, startOfDay } from "@okienko/scheduling";
import { wishFor } from "../availability/wish.ts";
import { recordAudit } from "../audit/audit.ts";
import { readNow } from "../database/read-now.ts";
import { queueMessage } from "../messages/outbox.ts";
import { emailKey } from "../news/email-key.ts";
import { newId } from "../references/id.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import type { ConfirmNews } from "./wish-news.ts";
import { countAsked, insertWish, type WishRow } from "./wish-queries.ts";
import { wishSecrets } from "./wish-secrets.ts";

/** Whatever happens, the asker hears the same: nobody learns who waits for what. */
const asked: Asked = { state: "unconfirmed" };

/** So many mails that ask to confirm go to one address in a day, however many people type it. */
const mostAskedADay = 5;
const dayLength = 86_400_000;

/** Nobody waits for longer, in days. */
const longest = 366;

/**
 * Asks by mail whether an address wants to be told of a freed time.
 *
 * Throws `unknown-procedure`, `unknown-office`, `quantity-not-offered`, `not-bookable`, `range-too-long`, and
 * `range-reversed` for days that are over.
 */
export async function askForTime(context: VisitContext, request: WishRequest, language: string): Promise<Asked> {
  const { tx, now, catalog } = context;
  const { city } = catalog;
  const { procedure, quantity = 1, office = null } = request;
  if (wishFor(catalog, procedure, quantity, office).queues.length === 0) throw new Refusal("not-bookable");
  const at = await readNow(tx, now);
  const left = daysBetween(dayOf(at, catalog.file.city.timeZone), request.lastDay);
  if (left < 0) throw new Refusal("range-reversed", "The last day is over already.");
  if (left > longest) throw new Refusal("range-too-long", "Nobody waits for more than a year.");
  const key = await emailKey(tx, city, request.email);
  if ((await countAsked(tx, city, key, at - dayLength)) >= mostAskedADay) return asked;
  const code = newSecret();
  const row: WishRow = {
    ...{ city, id: newId(), state: "unconfirmed", visit: null, procedure, quantity, office },
    ...{ first_day: request.firstDay, last_day: request.lastDay, until: endOf(request.lastDay, context) },
    ...{ name: request.name, email: request.email, email_key: key, language },
    ...{ confirm_hash: hashSecret(code), passed: 0, asked_at: at, changed_at: at },
  };
  await insertWish(tx, row);
  await tellToConfirm(context, row, code, at);
  const states = { before: null, after: { state: "unconfirmed" } };
  await recordAudit(tx, { city, at, actor: "resident", action: "wish-asked", subject: row.id, ...states });
  return asked;
}

/** The instant at which a day of the city is over. */
export function endOf(day: string, { catalog }: Pick<VisitContext, "catalog">): number {
  return startOfDay(addDays(day, 1), catalog.file.city.timeZone);
}

async function tellToConfirm({ tx }: VisitContext, row: WishRow, code: string, at: number): Promise<void> {
  const { city, id, email, language, procedure, quantity, office, first_day, last_day } = row;
  const body: ConfirmNews = {
    ...{ id, email: email!, language, endSecret: (await wishSecrets(tx, city))(id) },
    ...{ code, procedure, quantity, office, firstDay: first_day, lastDay: last_day },
  };
  await queueMessage(tx, { city, kind: "wish-confirm", subject: id, at, body });
}
