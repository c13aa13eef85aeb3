import type { SentReport } from "@okienko/contract";
import { ownReport } from "../../reports/report-views.ts";
import { reportContext } from "../../reports/report-context.ts";
import { sendReport } from "../../reports/send-report.ts";
import type { Submission } from "../../reports/submission.ts";
import { writeOnce } from "../../web/idempotency.ts";
import type { Page } from "../page.ts";
import type { Parts } from "../../parts.ts";

/** Sends a report once, however often its form is sent: the key goes with the form. */
export async function sendOnce(parts: Parts, page: Page, submission: Submission, key: string): Promise<SentReport> {
  const { catalog, language } = page;
  const same = { key, request: JSON.stringify(submission) };
  const { body } = await writeOnce(parts, catalog, same, 201, async (tx, current) => {
    const context = reportContext(parts, tx, current);
    const { row, secret } = await sendReport(context, submission);
    return { ...(await ownReport(context, row, secret, language)), secret };
  });
  return JSON.parse(body!) as SentReport;
}
