import { readNow } from "../database/read-now.ts";
import { cleanText } from "../messages/clean-text.ts";
import { cityKey } from "../news/city-key.ts";
import { rememberPerson } from "../people/remember-person.ts";
import { movePhotos } from "../photos/move-photos.ts";
import { newNumber } from "../references/new-number.ts";
import { seal } from "../references/seal.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { applyChange, recordEvent } from "./history.ts";
import { reportOf } from "./live-report.ts";
import { requireOpen, requireRevision } from "./office-rules.ts";
import { checkParts, type CheckedPart, type WantedPart } from "./check-parts.ts";
import { partRow } from "./part-row.ts";
import { indexWords, publish } from "./publish.ts";
import type { ReportContext } from "./report-context.ts";
import { insertReport, type ReportRow } from "./report-queries.ts";
import { findReporter, insertReporter } from "./reporter-queries.ts";
import type { Looked } from "./steer-report.ts";
import { tellOfParts } from "./tell.ts";

/** What a report is split into. */
export interface Splitting extends Looked {
  readonly parts: readonly WantedPart[];
  readonly privateNote?: string | undefined;
}

interface Part {
  readonly row: ReportRow;
  readonly secret: string;
}

/**
 * Splits parts off a report: each is a report of its own with a number, the reporter, the place, and a promise that ends
 * no later; photos move along. The report itself goes on with what is left, and its reporter is told once, of all.
 *
 * Throws `unknown-report`, `invalid-fields`, `unknown-photo`, and `report-changed`, also once it is closed.
 */
export async function splitReport(context: ReportContext, spelled: string, splitting: Splitting): Promise<ReportRow> {
  const { tx, now, catalog } = context;
  const row = await reportOf(tx, catalog.city, spelled);
  requireRevision(row, splitting.revision);
  requireOpen(row);
  const checked = checkParts(catalog, splitting.parts);
  const at = await readNow(tx, now);
  const { actor, privateNote } = splitting;
  const note = privateNote && cleanText(privateNote).trim();
  const event = { type: "split", by: "city", actor, note, released: false } as const;
  const applied = await applyChange(context, row, {}, event, at);
  const parts: Part[] = [];
  for (const part of checked) parts.push(await storePart(context, row, part, { actor, at }));
  const told = parts.map((it) => ({ reference: it.row.reference, secret: it.secret }));
  await tellOfParts(context, applied.row, told, at);
  return applied.row;
}

async function storePart(
  context: ReportContext,
  parent: ReportRow,
  part: CheckedPart,
  { actor, at }: { readonly actor: string; readonly at: number },
): Promise<Part> {
  const { tx, catalog } = context;
  const secret = newSecret();
  const row = {
    ...partRow(catalog, parent, part, at),
    reference: await newNumber(tx, catalog.city),
    secret_hash: hashSecret(secret),
    sealed_secret: parent.sealed_secret && seal(secret, await cityKey(tx, catalog.city, "reports")),
  };
  await insertReport(tx, row);
  await copyReporter(context, parent, row);
  await movePhotos(tx, row.city, part.photos, { from: parent.id, to: row.id });
  await recordEvent(context, null, row, { type: "sent", by: "city", actor, released: true }, at);
  await (row.released_at === null ? indexWords(context, row) : publish(context, row, at));
  return { row, secret };
}

async function copyReporter({ tx }: ReportContext, parent: ReportRow, part: ReportRow): Promise<void> {
  const reporter = await findReporter(tx, parent);
  if (!reporter) return;
  await insertReporter(tx, { ...reporter, report: part.id });
  await rememberPerson(tx, { city: part.city, kind: "report", subject: part.id }, reporter, part.created_at);
}
