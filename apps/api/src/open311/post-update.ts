import type { ReportState } from "@okienko/contract";
import type { Change } from "../reports/change.ts";
import { changeReport } from "../reports/change-report.ts";
import { reportOf } from "../reports/live-report.ts";
import { reportContext } from "../reports/report-context.ts";
import { releaseReport } from "../reports/release-report.ts";
import { stateOf } from "../reports/report-states.ts";
import type { Answer } from "./answer.ts";
import type { Arguments } from "./arguments.ts";
import type { Sent } from "./asked.ts";
import { readDate } from "./dates.ts";
import { Refused } from "./refused.ts";
import { savedMedia } from "./saved-media.ts";
import { type Wanted, wantedByStatus } from "./update-statuses.ts";
import { writeOnceFor } from "./write-once-for.ts";

/**
 * `POST servicerequestupdates`: the city changes a report. The same `update_id` again changes nothing.
 *
 * Our own additions: `question` asks the reporter, `release=true` lets everybody read what a stranger has written.
 */
export async function postUpdate(asked: Sent): Promise<Answer> {
  const { catalog, given, owner, parts } = asked;
  const reference = given.text("service_request_id");
  if (reference === null) throw new Refused(400, "service_request_id: please say which request this is about.");
  const wanted = wantedOf(given);
  readDate(given, "updated_datetime", catalog.file.city.timeZone, "start"); // a sign of a broken client; our clock decides
  const photos = await savedMedia(asked);
  const facts = await writeOnceFor(asked, null, async (tx, current) => {
    const context = reportContext(parts, tx, current);
    const state = stateOf(await reportOf(tx, current.city, reference));
    const actor = `open311:${owner}` as const;
    const released = given.text("release") === "true" ? await releaseReport(context, reference, actor) : null;
    const said = {
      publicText: given.text("description") ?? given.text("status_notes") ?? undefined,
      question: given.text("question") ?? undefined,
    };
    const isMore = wanted !== "same" || said.publicText || said.question || photos.length > 0;
    if (released && !isMore) return { update_id: `${released.id}-released` };
    const change = { ...stateChange(wanted, state, given), ...said, photos };
    const { event } = await changeReport(context, reference, {
      ...change,
      actor,
      externalId: given.text("update_id") ?? undefined,
    });
    return { update_id: event.id };
  });
  return { root: "service_request_updates", facts: [facts] };
}

function wantedOf(given: Arguments): Wanted {
  const status = given.text("status")?.toUpperCase();
  if (status === undefined) throw new Refused(400, "status: please say what has become of it, UNCHANGED for nothing.");
  if (!Object.hasOwn(wantedByStatus, status))
    throw new Refused(400, `status is one of ${Object.keys(wantedByStatus).join(", ")}.`);
  return wantedByStatus[status]!;
}

/** Where a report is open, being told so leaves it as it is; one that waits for its reporter goes on waiting. */
function stateChange(wanted: Wanted, state: ReportState, given: Arguments): Pick<Change, "state" | "duplicateOf"> {
  if (wanted === "same" || (wanted === "open" && state === "waiting")) return {};
  if (wanted === "open") return { state: state === "new" ? "new" : "in-progress" };
  if (wanted !== "duplicate") return { state: wanted };
  const duplicateOf = given.text("parent_service_request_id");
  if (duplicateOf === null)
    throw new Refused(400, "parent_service_request_id: please say which request it is a duplicate of.");
  return { duplicateOf };
}
