import type { MailPreview, PreviewRequest } from "@okienko/contract";
import type { Context } from "hono";
import type { Writing } from "../database/database.ts";
import type { DeskParts } from "../parts.ts";
import type { Change } from "../reports/change.ts";
import { changeReport } from "../reports/change-report.ts";
import { reportContext } from "../reports/report-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskIn, fieldsNamed, seen } from "./acting.ts";
import { numberInSight } from "./merge-into.ts";
import { previewMail } from "./preview-mail.ts";

/** The mail that a change would send to the reporter of a report. Throws what the change would throw. */
export async function previewChange(
  parts: DeskParts,
  c: Context<DeskEnv>,
  reference: string,
  wanted: PreviewRequest,
): Promise<MailPreview> {
  const { catalog } = c.var;
  const desk = deskIn(c);
  const row = await seen(parts, c, reference);
  const change = { ...changeOf(wanted), actor: `staff:${desk.member.id}`, isManager: true } as const;
  const names = { "/question": "/text", "/publicText": "/text", "/duplicateOf": "/into" };
  const use = async (tx: Writing) => {
    const context = reportContext(parts, tx, catalog);
    const { duplicateOf: into } = change;
    const seenToo = into === undefined ? {} : { duplicateOf: await numberInSight({ context, desk }, into) };
    return changeReport(context, row.reference, { ...change, ...seenToo });
  };
  return fieldsNamed(names, previewMail(parts, catalog, row, use));
}

function changeOf({ action, state, reason, into, text }: PreviewRequest): Omit<Change, "actor"> {
  if (action === "question") return { question: text };
  if (action === "merge") return { duplicateOf: into ?? "", publicText: text };
  const wanted = action === "state" && state !== "waiting" && state !== "duplicate" ? state : undefined;
  return { state: wanted, reason: wanted && reason, publicText: text };
}
