import { readNow } from "../database/read-now.ts";
import { cityKey } from "../news/city-key.ts";
import { isSecretOf } from "../references/secret.ts";
import { unseal } from "../references/seal.ts";
import { Refusal } from "../refusal.ts";
import { wasWithheld } from "./event-queries.ts";
import { reportOf } from "./live-report.ts";
import { release } from "./release-report.ts";
import type { ReportContext } from "./report-context.ts";
import { confirmReporter } from "./reporter-queries.ts";
import { inTheEnd } from "./revision-lost.ts";
import type { SentRow } from "./send-report.ts";

/**
 * Confirms the reporter's address by the code of the mail, and releases the text where the city waits for that.
 *
 * Again is the same. Throws `unknown-report` for a wrong number and a wrong code alike.
 */
export function confirmReport(context: ReportContext, spelled: string, code: string): Promise<SentRow> {
  return inTheEnd(() => confirm(context, spelled, code));
}

async function confirm(context: ReportContext, spelled: string, code: string): Promise<SentRow> {
  const { tx, now, catalog } = context;
  const { confirm_hash, sealed_secret, ...found } = await reportOf(tx, catalog.city, spelled);
  if (confirm_hash === null || sealed_secret === null || !isSecretOf(code, confirm_hash))
    throw new Refusal("unknown-report");
  const at = await readNow(tx, now);
  await confirmReporter(tx, found, at);
  // read once more: a second press of the button has waited here until the first one was done
  const row = await reportOf(tx, catalog.city, spelled);
  const secret = unseal(sealed_secret, await cityKey(tx, catalog.city, "reports"));
  const isHeld = row.released_at === null && catalog.file.reporting?.release === "confirmed";
  const waits = isHeld && !(await wasWithheld(tx, row));
  return { row: waits ? await release(context, row, "reporter", at) : row, secret };
}
