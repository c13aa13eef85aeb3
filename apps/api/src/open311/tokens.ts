import { read } from "../database/transaction.ts";
import { findReportById } from "../reports/live-report.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { Refused } from "./refused.ts";

/** `GET tokens/{token}`: the number that a batch service has not told at once. Throws 404. */
export async function tokenAnswer({ parts, catalog }: Asked, token: string): Promise<Answer> {
  const row = await read(() => findReportById(parts.database.read, catalog.city, token));
  if (!row) throw new Refused(404, "There is no such token.");
  return { root: "service_requests", facts: [{ service_request_id: row.reference, token }] };
}
