import { createRoute, z } from "@hono/zod-openapi";
import * as inbox from "../inbox.ts";
import { ReportKind } from "../categories.ts";
import { ReportState } from "../reports.ts";
import { Token } from "../staff.ts";
import { Day, Id } from "../words.ts";
import { body, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const tags = ["Desk: reports"];
const security = [{ desk: [] }];
const read = ["sign-in-required", "not-permitted"] as const;
const guarded = [...read, "foreign-request"] as const;
const params = z.object({ reference: z.string() });
const byId = params.extend({ id: Token });
const changed = ["unknown-report", "report-changed"] as const;
const shown = { 200: json(inbox.DeskReport, "The report as it is now.") };
const flag = z
  .enum(["true", "false"])
  .transform((it) => it === "true")
  .optional()
  .openapi({ type: "boolean" });
const oneOf = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .max(500)
    .refine((text) => text.split(",").every((it) => (values as readonly string[]).includes(it)))
    .optional()
    .openapi({ description: `Of ${values.join(", ")}; several with commas.` });
const ids = z
  .string()
  .max(4000)
  .refine((text) => text.split(",").every((it) => Id.safeParse(it).success))
  .optional()
  .openapi({ description: "Ids with commas." });

/** What the inbox is narrowed by. Without `state`, open reports alone. */
export const InboxFilter = z.object({
  department: ids,
  category: ids,
  group: ids,
  kind: oneOf(ReportKind.options),
  state: oneOf(["open", "closed", ...ReportState.options]),
  assignee: Token.max(64).optional().openapi({ description: "Id of a member, `me` or `nobody`." }),
  channel: ids,
  overdue: flag,
  stopped: flag,
  held: flag.openapi({ description: "With words or photos that the public does not see." }),
  news: flag.openapi({ description: "Somebody outside of the office has said something last." }),
  disputed: flag.openapi({ description: "Called not done, and no manager has decided yet." }),
  priority: inbox.ReportPriority.optional(),
  bbox: z
    .string()
    .regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/)
    .transform((text) => text.split(",").map(Number))
    .optional()
    .openapi({ type: "string", description: "West, south, east, north (RFC 7946)." }),
  q: z.string().max(200).optional().openapi({ description: "A number, or words." }),
  from: Day.optional().openapi({ description: "First day of sending." }),
  to: Day.optional().openapi({ description: "Last day of sending." }),
});

/** `GET /desk/reports` */
export const listInbox = createRoute({
  method: "get",
  path: "/desk/reports",
  operationId: "listDeskReports",
  tags,
  summary:
    "Open reports, urgent ones, then disputed ones, then those whose promise ends first, stopped clocks last; closed ones by closing, last first",
  security,
  request: {
    query: InboxFilter.extend({
      after: z.string().max(80).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(50).openapi({ type: "integer" }),
    }),
  },
  responses: { 200: json(inbox.InboxPage, "A page."), ...refusals("malformed-request", ...read) },
});

/** `GET /desk/reports/map` */
export const getInboxMap = createRoute({
  method: "get",
  path: "/desk/reports/map",
  operationId: "getDeskReportMap",
  tags,
  summary: "The same as points of a map, at most 1,000",
  security,
  request: { query: InboxFilter },
  responses: { 200: json(inbox.InboxMap, "The points."), ...refusals("malformed-request", ...read) },
});

/** `GET /desk/reports/counts` */
export const getInboxCounts = createRoute({
  method: "get",
  path: "/desk/reports/counts",
  operationId: "getDeskReportCounts",
  tags,
  summary: "How many open reports there are, of some departments or all that one may see",
  security,
  request: { query: z.object({ department: ids }) },
  responses: { 200: json(inbox.InboxCounts, "The counts."), ...refusals("malformed-request", ...read) },
});

/** `GET /desk/reports/choices` */
export const getInboxChoices = createRoute({
  method: "get",
  path: "/desk/reports/choices",
  operationId: "getDeskReportChoices",
  tags,
  summary: "What can be chosen from: departments, categories, staff, reasons of closing",
  security,
  responses: { 200: json(inbox.InboxChoices, "The choices."), ...refusals(...read) },
});

/** `GET /desk/reports/{reference}` */
export const getDeskReport = createRoute({
  method: "get",
  path: "/desk/reports/{reference}",
  operationId: "getDeskReport",
  tags,
  summary: "One report with everything that staff may see",
  security,
  request: { params },
  responses: { 200: json(inbox.DeskReport, "The report."), ...refusals(...read, "unknown-report") },
});

/** `POST /desk/reports/{reference}/state` */
export const postReportState = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/state",
  operationId: "postDeskReportState",
  tags,
  summary: "Change the state; closing needs a reason and a public text, and a manager once it was disputed",
  security,
  request: { params, body: body(inbox.StateChange) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed, "unknown-photo", "needs-manager") },
});

/** `POST /desk/reports/{reference}/assignment` */
export const postAssignment = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/assignment",
  operationId: "postDeskReportAssignment",
  tags,
  summary: "Assign it to a member, or to nobody",
  security,
  request: { params, body: body(inbox.Assignment) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed) },
});

/** `POST /desk/reports/{reference}/passing` */
export const postPassing = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/passing",
  operationId: "postDeskReportPassing",
  tags,
  summary: "Pass it on to another department or category; the promise never gets later by this",
  security,
  request: { params, body: body(inbox.Passing) },
  responses: { 204: { description: "Done." }, ...refusals(...written, ...guarded, ...changed) },
});

/** `POST /desk/reports/{reference}/parts` */
export const postParts = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/parts",
  operationId: "postDeskReportParts",
  tags,
  summary: "Split parts off that become reports of their own",
  security,
  request: { params, body: body(inbox.Split) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed, "unknown-photo") },
});

/** `POST /desk/reports/{reference}/merge` */
export const postMerge = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/merge",
  operationId: "postDeskReportMerge",
  tags,
  summary: "Merge it into another report",
  security,
  request: { params, body: body(inbox.Merge) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed, "needs-manager") },
});

/** `POST /desk/reports/{reference}/question` */
export const postQuestion = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/question",
  operationId: "postDeskReportQuestion",
  tags,
  summary: "Ask the reporter; the clock of the promise stops",
  security,
  request: { params, body: body(inbox.DeskQuestion) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed) },
});

/** `POST /desk/reports/{reference}/notes` */
export const postReportNote = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/notes",
  operationId: "postDeskReportNote",
  tags,
  summary: "Add a public text, a private note or photos",
  security,
  request: { params, body: body(inbox.DeskNote) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed, "unknown-photo") },
});

/** `POST /desk/reports/{reference}/release` */
export const postRelease = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/release",
  operationId: "postDeskReportRelease",
  tags,
  summary: "Let everybody read its words and see its photos",
  security,
  request: { params, body: body(inbox.Revision) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed) },
});

/** `POST /desk/reports/{reference}/withholding` */
export const postWithholding = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/withholding",
  operationId: "postDeskReportWithholding",
  tags,
  summary: "Hide its words and photos from the public again",
  security,
  request: { params, body: body(inbox.Withholding) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed) },
});

/** `POST /desk/reports/{reference}/priority` */
export const postPriority = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/priority",
  operationId: "postDeskReportPriority",
  tags,
  summary: "Say how urgent it is",
  security,
  request: { params, body: body(inbox.PriorityChange) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed) },
});

/** `POST /desk/reports/{reference}/review` */
export const postReview = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/review",
  operationId: "postDeskReportReview",
  tags,
  summary: 'Decide on "not done": accept it, or uphold the closing, which closes it again',
  security,
  request: { params, body: body(inbox.DeskReview) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed, "unknown-photo") },
});

/** `POST /desk/reports/{reference}/forwardings` */
export const postForwarding = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/forwardings",
  operationId: "postDeskReportForwarding",
  tags,
  summary: "Send it to an outside body by a link that needs no account",
  security,
  request: { params, body: body(inbox.NewForwarding) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed, "unknown-photo") },
});

/** `DELETE /desk/reports/{reference}/forwardings/{id}` */
export const deleteForwarding = createRoute({
  method: "delete",
  path: "/desk/reports/{reference}/forwardings/{id}",
  operationId: "deleteDeskReportForwarding",
  tags,
  summary: "Withdraw the link; again is the same",
  security,
  request: { params: byId },
  responses: { ...shown, ...refusals(...asked, ...guarded, ...changed, "unknown-forwarding") },
});

/** `POST /desk/reports/{reference}/photos/{id}/redaction` */
export const postRedaction = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/photos/{id}/redaction",
  operationId: "postDeskPhotoRedaction",
  tags,
  summary: "Paint boxes over a photo for good; it gets another name, and the old files are deleted",
  security,
  request: { params: byId, body: body(inbox.Redaction) },
  responses: { ...shown, ...refusals(...written, ...guarded, ...changed, "unknown-photo", "broken-photo") },
});

/** `DELETE /desk/reports/{reference}/photos/{id}` */
export const deletePhoto = createRoute({
  method: "delete",
  path: "/desk/reports/{reference}/photos/{id}",
  operationId: "deleteDeskPhoto",
  tags,
  summary: "Remove a photo for good",
  security,
  request: { params: byId },
  responses: { ...shown, ...refusals(...asked, ...guarded, ...changed, "unknown-photo") },
});

/** `POST /desk/reports/{reference}/preview` */
export const postPreview = createRoute({
  method: "post",
  path: "/desk/reports/{reference}/preview",
  operationId: "postDeskReportPreview",
  tags,
  summary: "The mail that a change would send to the reporter, without sending it",
  security,
  request: { params, body: body(inbox.PreviewRequest) },
  responses: {
    200: json(inbox.MailPreview, "The mail, in the reporter's language."),
    ...refusals(...written, ...guarded, "unknown-report"),
  },
});

/** `GET /desk/report-views` */
export const listViews = createRoute({
  method: "get",
  path: "/desk/report-views",
  operationId: "listDeskReportViews",
  tags,
  summary: "One's own kept filters",
  security,
  responses: { 200: json(inbox.SavedViews, "By name."), ...refusals(...read) },
});

/** `POST /desk/report-views` */
export const postView = createRoute({
  method: "post",
  path: "/desk/report-views",
  operationId: "postDeskReportView",
  tags,
  summary: "Keep a filter, at most 50; one of the same name is replaced",
  security,
  request: { body: body(inbox.NewView) },
  responses: { 200: json(inbox.SavedViews, "All of them."), ...refusals(...written, ...guarded, "too-many-views") },
});

/** `DELETE /desk/report-views/{id}` */
export const deleteView = createRoute({
  method: "delete",
  path: "/desk/report-views/{id}",
  operationId: "deleteDeskReportView",
  tags,
  summary: "Keep a filter no longer; again is the same",
  security,
  request: { params: z.object({ id: Token }) },
  responses: { 200: json(inbox.SavedViews, "Those that are left."), ...refusals(...asked, ...guarded) },
});
