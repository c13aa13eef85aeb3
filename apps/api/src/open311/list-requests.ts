import { findChanged } from "../reports/find-changed.ts";
import { reportReading } from "../reports/report-context.ts";
import type { Answer } from "./answer.ts";
import type { Asked } from "./asked.ts";
import { Refused } from "./refused.ts";
import { requestFacts } from "./request-facts.ts";
import { byReferences, filterOf, type RequestFilter } from "./request-filter.ts";

/** `GET requests`: newest first. */
export async function listRequests(asked: Asked): Promise<Answer> {
  return requestsAnswer(asked, await filterOf(asked));
}

/** `GET requests/{service_request_id}`: a list of one. Throws 404. */
export async function oneRequest(asked: Asked, id: string): Promise<Answer> {
  const answer = await requestsAnswer(asked, byReferences([id]));
  if (answer.facts.length === 0) throw new Refused(404, "There is no such service_request_id.");
  return answer;
}

async function requestsAnswer({ parts, catalog, given, language }: Asked, filter: RequestFilter) {
  const found = await findChanged(reportReading(parts, catalog), filter, language);
  const isExtended = given.text("extensions") === "true";
  return { root: "service_requests", facts: found.map((it) => requestFacts(catalog, it, isExtended)) };
}
