import { readNow } from "../database/read-now.ts";
import { cleanText } from "../messages/clean-text.ts";
import { Refusal } from "../refusal.ts";
import { withholdEvents } from "./event-queries.ts";
import { applyChange } from "./history.ts";
import { reportOf } from "./live-report.ts";
import { requireRevision } from "./office-rules.ts";
import { indexWords } from "./publish.ts";
import type { ReportContext } from "./report-context.ts";
import type { ReportRow } from "./report-queries.ts";
import type { Looked } from "./steer-report.ts";

/**
 * Hides from the public again what a resident has written and shown. Nothing but a release by staff shows it once more;
 * confirming the address does not.
 *
 * Throws `unknown-report` and `report-changed`, also where nothing is released.
 */
export async function withholdReport(
  context: ReportContext,
  spelled: string,
  { revision, actor, privateNote }: Looked & { readonly privateNote?: string | undefined },
): Promise<ReportRow> {
  const { tx, now, catalog } = context;
  const row = await reportOf(tx, catalog.city, spelled);
  requireRevision(row, revision);
  if (row.released_at === null) throw new Refusal("report-changed", "It is not shown to everybody.");
  const at = await readNow(tx, now);
  const note = privateNote && cleanText(privateNote).trim();
  const event = { type: "withheld", by: "city", actor, note, released: false } as const;
  const { row: withheld } = await applyChange(context, row, { released_at: null }, event, at);
  await withholdEvents(tx, withheld);
  await indexWords(context, withheld);
  return withheld;
}
