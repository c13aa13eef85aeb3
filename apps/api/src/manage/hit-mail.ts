import type { HitMail } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import type { Reading } from "../database/database.ts";
import { letterText } from "../messages/letter-text.ts";
import { displacedLetters } from "./displaced-letters.ts";
import { displacedNews } from "./displaced-news.ts";
import type { Hits } from "./find-hits.ts";
import { NearbyTimes } from "./nearby-times.ts";
import { canBeTold, offeredTimes } from "./tell-displaced.ts";

/** In place of the visitor's secret, which staff do not read. */
const hidden = "•".repeat(8);

/** What a change leaves behind, and where it is looked at. */
interface MailReading {
  readonly db: Reading;
  readonly catalog: Catalog;
  readonly publicUrl: string;
  readonly at: number;
}

/** The mail that the first who can be told would get, by the writer of the real one; null where nobody can be told. */
export async function hitMail({ db, catalog, publicUrl, at }: MailReading, { visits }: Hits): Promise<HitMail | null> {
  const visit = visits.find((it) => canBeTold(it, at));
  if (!visit) return null;
  const kind = "visit-displaced";
  const times = await new NearbyTimes(db, catalog, at).near(visit, offeredTimes);
  const body = displacedNews(catalog, kind, visit, hidden, times);
  const { letter } = displacedLetters[kind]({ catalog, publicUrl }, { id: "", kind, createdAt: at, body });
  return {
    reference: body.reference,
    language: letter.language,
    subject: letter.subject,
    text: letterText(letter),
  };
}
