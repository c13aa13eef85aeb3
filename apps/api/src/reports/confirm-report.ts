import { readNow } from "../database/read-now.ts";
import { cityKey } from "../news/city-key.ts";
import { isSecretOf } from "../references/secret.ts";
import { unseal } from "../references/seal.ts";
import { Refusal } from "../refusal.ts";
import { reportOf } from "./live-report.ts";
import { release } from "./release-report.ts";
import type { ReportContext } from "./report-context.ts";
import { confirmReporter } from "./reporter-queries.ts";
import type { SentRow } from "./send-report.ts";

/**
 * Confirms the reporter's address by the code of the mail, and releases the text where the city waits for that.
 *
 * Again is the same. Throws `unknown-report` for a wrong number and a wrong code alike.
 */
export async function confirmReport(context: ReportContext, spelled: string, code: string): Promise<SentRow> {
  const { tx, now, catalog } = context;
  const row = await reportOf(tx, catalog.city, spelled);
  if (row.confirm_hash === null || row.sealed_secret === null || !isSecretOf(code, row.confirm_hash))
    throw new Refusal("unknown-report");
  const at = await readNow(tx, now);
  await confirmReporter(tx, row, at);
  const secret = unseal(row.sealed_secret, await cityKey(tx, catalog.city, "reports"));
  const waits = row.released_at === null && catalog.file.reporting?.release === "confirmed";
  return { row: waits ? await release(context, row, "reporter", at) : row, secret };
}
