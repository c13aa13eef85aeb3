import type { Asked } from "@okienko/contract";
import { readNow } from "../database/read-now.ts";
import { queueMessage } from "../messages/outbox.ts";
import { newId } from "../references/id.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { addressKey } from "./address-key.ts";
import type { OpinionContext } from "./opinion-context.ts";
import type { OpinionNews } from "./opinion-letter.ts";
import { countAsked, insertOpinion } from "./opinion-queries.ts";

/** What somebody wants to be counted. */
export interface NewOpinion {
  /** Id of what it is about. */
  readonly subject: string;
  readonly email: string;
  readonly options: string | null;
  readonly comment: string | null;
  readonly about: Pick<OpinionNews, "kind" | "place" | "title" | "language">;
}

/** Whatever happens, the asker hears the same: nobody learns who has answered what. */
const asked: Asked = { state: "unconfirmed" };

/** So many mails that ask to confirm go to one address in a day, however many people type it. */
const mostAskedADay = 5;
const dayLength = 86_400_000;

/** Keeps an opinion and asks its address whether it shall count. */
export async function askByMail({ tx, now, catalog }: OpinionContext, opinion: NewOpinion): Promise<Asked> {
  const { city } = catalog;
  const { subject, email, options, comment, about } = opinion;
  const at = await readNow(tx, now);
  const asked_key = await addressKey(tx, city, "mails", email);
  if ((await countAsked(tx, city, asked_key, at - dayLength)) >= mostAskedADay) return asked;
  const id = newId();
  const code = newSecret();
  const row = { city, id, subject, options, comment, email, asked_key };
  await insertOpinion(tx, { ...row, confirm_hash: hashSecret(code), created_at: at });
  const body: OpinionNews = { id, code, email, ...about };
  await queueMessage(tx, { city, kind: "opinion-confirm", subject: id, at, body });
  return asked;
}
