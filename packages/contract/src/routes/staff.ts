import { createRoute, z } from "@hono/zod-openapi";
import * as staff from "../staff.ts";
import { body, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const tags = ["Desk"];
const byId = z.object({ id: staff.Token });
const filter = z
  .string()
  .regex(/^[\w:.-]+$/)
  .max(60)
  .optional();
const security = [{ desk: [] }];
const guarded = ["sign-in-required", "not-permitted", "foreign-request"] as const;
const signedIn = { 200: json(staff.DeskSession, "The session; its cookie comes with it.") };
const done = { 204: { description: "Done." } };

/** `GET /desk/session` */
export const getSession = createRoute({
  method: "get",
  path: "/desk/session",
  operationId: "getDeskSession",
  tags,
  summary: "Who is signed in, and how one can sign in",
  responses: { 200: json(staff.DeskSession, "The session; without a member for nobody."), ...refusals() },
});

/** `POST /desk/session/password` */
export const postPasswordSignIn = createRoute({
  method: "post",
  path: "/desk/session/password",
  operationId: "postDeskPassword",
  tags,
  summary: "Sign in by password and one-time code",
  request: { body: body(staff.PasswordSignIn) },
  responses: { ...signedIn, ...refusals(...written, "foreign-request", "sign-in-refused") },
});

/** `POST /desk/session/passkey-options` */
export const postPasskeyOptions = createRoute({
  method: "post",
  path: "/desk/session/passkey-options",
  operationId: "postDeskPasskeyOptions",
  tags,
  summary: "What to ask the browser for, to sign in by passkey",
  responses: {
    200: json(staff.PasskeyOptions, "For `navigator.credentials.get`."),
    ...refusals("foreign-request", "passkeys-need-a-name"),
  },
});

/** `POST /desk/session/passkey` */
export const postPasskeySignIn = createRoute({
  method: "post",
  path: "/desk/session/passkey",
  operationId: "postDeskPasskey",
  tags,
  summary: "Sign in by passkey",
  request: { body: body(staff.PasskeySignIn) },
  responses: {
    ...signedIn,
    ...refusals(...written, "foreign-request", "sign-in-refused", "passkeys-need-a-name"),
  },
});

/** `POST /desk/session/provider` */
export const postProvider = createRoute({
  method: "post",
  path: "/desk/session/provider",
  operationId: "postDeskProvider",
  tags,
  summary: "Go to the city's own sign-in (OpenID Connect)",
  request: { body: body(staff.ProviderRequest) },
  responses: {
    200: json(staff.ProviderAddress, "Where to go."),
    ...refusals(...written, "foreign-request", "not-found", "link-used", "provider-unavailable"),
  },
});

/** `POST /desk/session/provider-answer` */
export const postProviderAnswer = createRoute({
  method: "post",
  path: "/desk/session/provider-answer",
  operationId: "postDeskProviderAnswer",
  tags,
  summary: "Sign in with what the city's own sign-in has answered",
  request: { body: body(staff.ProviderAnswer) },
  responses: {
    ...signedIn,
    ...refusals(...written, "foreign-request", "sign-in-refused", "link-used", "email-taken", "not-found"),
  },
});

/** `DELETE /desk/session` */
export const deleteSession = createRoute({
  method: "delete",
  path: "/desk/session",
  operationId: "deleteDeskSession",
  tags,
  summary: "Sign out",
  security,
  responses: { ...done, ...refusals(...guarded) },
});

/** `DELETE /desk/sessions` */
export const deleteSessions = createRoute({
  method: "delete",
  path: "/desk/sessions",
  operationId: "deleteDeskSessions",
  tags,
  summary: "Sign out everywhere",
  security,
  responses: { ...done, ...refusals(...guarded) },
});

/** `GET /desk/link` */
export const getLink = createRoute({
  method: "get",
  path: "/desk/link",
  operationId: "getDeskLink",
  tags,
  summary: "What a one-time link is for; looking does not use it up",
  security: [{ secret: [] }],
  responses: { 200: json(staff.DeskLink, "The link."), ...refusals("secret-missing", "link-used") },
});

/** `POST /desk/link/passkey-options` */
export const postLinkPasskeyOptions = createRoute({
  method: "post",
  path: "/desk/link/passkey-options",
  operationId: "postDeskLinkPasskeyOptions",
  tags,
  summary: "What to ask the browser for, to make the first passkey",
  security: [{ secret: [] }],
  request: { body: body(staff.LinkPerson) },
  responses: {
    200: json(staff.PasskeyOptions, "For `navigator.credentials.create`."),
    ...refusals(...written, "foreign-request", "secret-missing", "link-used", "passkeys-need-a-name"),
  },
});

/** `POST /desk/link/codes` */
export const postLinkCodes = createRoute({
  method: "post",
  path: "/desk/link/codes",
  operationId: "postDeskLinkCodes",
  tags,
  summary: "A secret for one-time codes",
  security: [{ secret: [] }],
  responses: {
    200: json(staff.CodeSetup, "The secret, valid for a quarter of an hour."),
    ...refusals("foreign-request", "secret-missing", "link-used"),
  },
});

/** `POST /desk/link/enrolment` */
export const postEnrolment = createRoute({
  method: "post",
  path: "/desk/link/enrolment",
  operationId: "postDeskEnrolment",
  tags,
  summary: "Use the link up: the account gets its passkey or password, and is signed in",
  security: [{ secret: [] }],
  request: { body: body(staff.Enrolment) },
  responses: {
    ...signedIn,
    ...refusals(...written, "foreign-request", "secret-missing", "link-used", "email-taken", "passkeys-need-a-name"),
  },
});

/** `GET /desk/account` */
export const getAccount = createRoute({
  method: "get",
  path: "/desk/account",
  operationId: "getDeskAccount",
  tags,
  summary: "One's own account",
  security,
  responses: { 200: json(staff.Account, "The account."), ...refusals(...guarded) },
});

/** `PATCH /desk/account` */
export const patchAccount = createRoute({
  method: "patch",
  path: "/desk/account",
  operationId: "patchDeskAccount",
  tags,
  summary: "Change one's own name",
  security,
  request: { body: body(staff.AccountChange) },
  responses: { 200: json(staff.Account, "The account."), ...refusals(...written, ...guarded) },
});

/** `POST /desk/account/passkey-options` */
export const postAccountPasskeyOptions = createRoute({
  method: "post",
  path: "/desk/account/passkey-options",
  operationId: "postDeskAccountPasskeyOptions",
  tags,
  summary: "What to ask the browser for, to make one more passkey",
  security,
  responses: {
    200: json(staff.PasskeyOptions, "For `navigator.credentials.create`."),
    ...refusals(...guarded, "sign-in-again", "passkeys-need-a-name"),
  },
});

/** `POST /desk/account/passkeys` */
export const postPasskey = createRoute({
  method: "post",
  path: "/desk/account/passkeys",
  operationId: "postDeskPasskeys",
  tags,
  summary: "Keep one more passkey",
  security,
  request: { body: body(staff.NewPasskey) },
  responses: {
    200: json(staff.Account, "The account."),
    ...refusals(...written, ...guarded, "sign-in-again", "passkeys-need-a-name"),
  },
});

/** `DELETE /desk/account/passkeys/{id}` */
export const deletePasskey = createRoute({
  method: "delete",
  path: "/desk/account/passkeys/{id}",
  operationId: "deleteDeskPasskey",
  tags,
  summary: "Take a passkey away; never the last way to sign in",
  security,
  request: { params: byId },
  responses: {
    200: json(staff.Account, "The account."),
    ...refusals(...asked, ...guarded, "sign-in-again", "unknown-passkey", "last-way-in"),
  },
});

/** `POST /desk/account/codes` */
export const postAccountCodes = createRoute({
  method: "post",
  path: "/desk/account/codes",
  operationId: "postDeskAccountCodes",
  tags,
  summary: "A new secret for one-time codes",
  security,
  responses: {
    200: json(staff.CodeSetup, "The secret, valid for a quarter of an hour."),
    ...refusals(...guarded, "sign-in-again"),
  },
});

/** `PUT /desk/account/password` */
export const putPassword = createRoute({
  method: "put",
  path: "/desk/account/password",
  operationId: "putDeskPassword",
  tags,
  summary: "Set or change one's own password and one-time codes; ends all other sessions",
  security,
  request: { body: body(staff.PasswordChange) },
  responses: {
    200: json(staff.Account, "The account."),
    ...refusals(...written, ...guarded, "sign-in-again"),
  },
});

/** `GET /desk/staff` */
export const listStaff = createRoute({
  method: "get",
  path: "/desk/staff",
  operationId: "listDeskStaff",
  tags,
  summary: "Who works at the desk; a manager sees those of the same departments",
  security,
  responses: { 200: json(staff.StaffList, "By name."), ...refusals(...guarded) },
});

/** `POST /desk/staff` */
export const postInvitation = createRoute({
  method: "post",
  path: "/desk/staff",
  operationId: "postDeskStaff",
  tags,
  summary: "Invite somebody",
  security,
  request: { body: body(staff.Invitation) },
  responses: {
    201: json(staff.InvitedMember, "The member with the link, told this once."),
    ...refusals(...written, ...guarded, "email-taken"),
  },
});

/** `PATCH /desk/staff/{id}` */
export const patchStaff = createRoute({
  method: "patch",
  path: "/desk/staff/{id}",
  operationId: "patchDeskStaff",
  tags,
  summary: "Change roles, disable or enable; a disabled account is signed out at once",
  security,
  request: { params: byId, body: body(staff.StaffChange) },
  responses: {
    200: json(staff.StaffMember, "The member."),
    ...refusals(...written, ...guarded, "unknown-staff", "staff-changed", "last-administrator"),
  },
});

/** `POST /desk/staff/{id}/reset` */
export const postReset = createRoute({
  method: "post",
  path: "/desk/staff/{id}/reset",
  operationId: "postDeskReset",
  tags,
  summary: "Take all ways to sign in from somebody and give a new link; of one who is invited, another link",
  security,
  request: { params: byId },
  responses: {
    200: json(staff.InvitedMember, "The member with the link, told this once."),
    ...refusals(...asked, ...guarded, "unknown-staff", "staff-changed", "last-administrator"),
  },
});

/** `GET /desk/audit` */
export const listAudit = createRoute({
  method: "get",
  path: "/desk/audit",
  operationId: "listDeskAudit",
  tags,
  summary: "Who did what, newest first",
  security,
  request: {
    query: z.object({
      before: filter,
      limit: z.coerce.number().int().min(1).max(200).default(50).openapi({ type: "integer" }),
      action: filter,
      actor: filter,
      subject: filter,
    }),
  },
  responses: { 200: json(staff.AuditPage, "A page."), ...refusals("malformed-request", ...guarded) },
});

/** `GET /desk/audit/proof` */
export const getAuditProof = createRoute({
  method: "get",
  path: "/desk/audit/proof",
  operationId: "getDeskAuditProof",
  tags,
  summary: "Check the audit log against its seals, and these against the heads outside of the database",
  security,
  responses: { 200: json(staff.AuditProof, "What was found."), ...refusals(...guarded) },
});
