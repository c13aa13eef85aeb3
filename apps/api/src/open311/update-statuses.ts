import type { ReportState } from "@okienko/contract";

/** What an update asks for: a state, to be open in whichever state, or nothing but its text. */
export type Wanted = "in-progress" | "done" | "rejected" | "duplicate" | "open" | "same";

/** The statuses that clients of `servicerequestupdates` send, and what they mean here. */
export const wantedByStatus: Readonly<Record<string, Wanted>> = {
  OPEN: "open",
  FOR_TRIAGE: "open",
  REOPEN: "in-progress",
  IN_PROGRESS: "in-progress",
  INVESTIGATING: "in-progress",
  PLANNED: "in-progress",
  ACTION_SCHEDULED: "in-progress",
  CLOSED: "done",
  FIXED: "done",
  NO_FURTHER_ACTION: "rejected",
  NOT_COUNCILS_RESPONSIBILITY: "rejected",
  INTERNAL_REFERRAL: "rejected",
  CANCELLED: "rejected",
  DUPLICATE: "duplicate",
  UNCHANGED: "same",
};

/** How a state is told to them. */
export const statusByState: Readonly<Record<ReportState, string>> = {
  new: "open",
  waiting: "open",
  "in-progress": "in_progress",
  done: "closed",
  rejected: "no_further_action",
  duplicate: "duplicate",
};
