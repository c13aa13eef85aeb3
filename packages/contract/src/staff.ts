import { z } from "@hono/zod-openapi";
import { Id, Secret, withoutTurns } from "./words.ts";

// no control characters: names stand in mails, headers of files and lines of logs
const line = z
  .string()
  .overwrite(withoutTurns)
  .regex(/^\P{Cc}*$/u, "This holds signs that cannot be shown.");
const name = line.trim().min(1).max(120);
const email = z.email("Please enter an e-mail address like name@example.org.").max(254).toLowerCase();
const code = z.string().regex(/^\d{6}$/, "The code has six digits.");
const moment = z.iso.datetime().openapi({ format: "date-time", description: "UTC." });

/** What somebody at the desk may do; one person may have several. The auditor reads and changes nothing. */
export const Role = z.enum(["clerk", "consultant", "manager", "administrator", "auditor"]).openapi("Role");

/** `invited` until the link is used, `disabled` for good or until an administrator says otherwise. */
export const StaffState = z.enum(["invited", "active", "disabled"]).openapi("StaffState");

/** Somebody who works at the desk. */
export const StaffMember = z
  .object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    state: StaffState,
    roles: z.array(Role),
    departments: z.array(z.string()),
    revision: z.number().int(),
  })
  .openapi("StaffMember");

/** Who is signed in, if anybody, and whether the city has a sign-in of its own (OpenID Connect). */
export const DeskSession = z.object({ member: StaffMember.nullable(), provider: z.boolean() }).openapi("DeskSession");

/** E-mail, password and one-time code are asked for together, so that no answer tells which one was wrong. */
export const PasswordSignIn = z.object({ email, password: z.string().min(1).max(256), code }).openapi("PasswordSignIn");

/** An id that somebody else has made: letters, digits, `-` and `_`. */
export const Token = z
  .string()
  .regex(/^[\w-]+$/)
  .max(1400);

/** What a browser answers with for a passkey (WebAuthn Level 3 §5.1); it is checked by a library. */
const PasskeyResponse = z.looseObject({
  id: Token,
  response: z.looseObject({ clientDataJSON: z.string() }),
});

/** What a browser is asked for with (WebAuthn Level 3 §5.4, §5.5, as JSON). */
export const PasskeyOptions = z.looseObject({ challenge: z.string() }).openapi("PasskeyOptions");

/** A sign-in by passkey. */
export const PasskeySignIn = z.object({ response: PasskeyResponse }).openapi("PasskeySignIn");

/** A new passkey and the name that its owner knows it by. */
export const NewPasskey = z
  .object({ response: PasskeyResponse, name: line.trim().min(1).max(60) })
  .openapi("NewPasskey");

/** A secret for one-time codes (RFC 6238): as text, as an address for apps, and as a picture of that address. */
export const CodeSetup = z.object({ secret: z.string(), uri: z.string(), picture: z.string() }).openapi("CodeSetup");

const CodeProof = z.object({ secret: z.string().max(64), code });
// NIST SP 800-63B §3.1.1.2: length counts, composition rules do not
const newPassword = z.string().min(12).max(256);

/** A new password, or new one-time codes, or both. `current` is the password so far, where there is one. */
export const PasswordChange = z
  .object({ current: z.string().max(256).optional(), password: newPassword, codes: CodeProof.optional() })
  .openapi("PasswordChange");

/** What a link from `npm start`, of an invitation or of a reset is for. Name and e-mail are asked where they are null. */
export const DeskLink = z
  .object({
    purpose: z.enum(["first", "invitation", "reset"]),
    name: z.string().nullable(),
    email: z.string().nullable(),
    expiresAt: moment,
  })
  .openapi("DeskLink");

const person = { name: name.optional(), email: email.optional() };

/** Who the passkey will be for, where the link does not say. */
export const LinkPerson = z.object(person).openapi("LinkPerson");

/** Uses a link up: by a passkey, or by a password with one-time codes. */
export const Enrolment = z
  .object({
    ...person,
    passkey: NewPasskey.optional(),
    password: z.object({ password: newPassword, codes: CodeProof }).optional(),
  })
  .refine((it) => (it.passkey === undefined) !== (it.password === undefined), {
    message: "Please give a passkey or a password.",
    path: ["password"],
  })
  .openapi("Enrolment");

/** Goes to the city's own sign-in; with the secret of a link, to use that up and tie the account to it. */
export const ProviderRequest = z.object({ link: Secret.optional(), ...person }).openapi("ProviderRequest");

/** Where the browser goes now. */
export const ProviderAddress = z.object({ url: z.string() }).openapi("ProviderAddress");

/** What the city's sign-in has sent the browser back with: everything after the `?`. */
export const ProviderAnswer = z.object({ query: z.string().max(8000) }).openapi("ProviderAnswer");

/** A passkey as its owner sees it. */
export const Passkey = z
  .object({ id: z.string(), name: z.string(), createdAt: moment, usedAt: moment.nullable() })
  .openapi("Passkey");

/** One's own account. */
export const Account = z
  .object({ member: StaffMember, passkeys: z.array(Passkey), hasPassword: z.boolean(), hasProvider: z.boolean() })
  .openapi("Account");

/** One's own name. */
export const AccountChange = z.object({ name }).openapi("AccountChange");

const roles = z.array(Role).min(1).max(5);
const departments = z.array(Id).max(100);

/** Who works at the desk, and all departments of the city by name. */
export const StaffList = z
  .object({ staff: z.array(StaffMember), departments: z.array(z.object({ id: z.string(), name: z.string() })) })
  .openapi("StaffList");

/** Somebody new; a link is the answer. */
export const Invitation = z.object({ name, email, roles, departments: departments.default([]) }).openapi("Invitation");

/** What an administrator changes; `revision` is that which was shown. */
export const StaffChange = z
  .object({
    revision: z.number().int(),
    roles: roles.optional(),
    departments: departments.optional(),
    state: z.enum(["active", "disabled"]).optional(),
  })
  .openapi("StaffChange");

/** A member, and the link that the administrator hands over; it is told this once. */
export const InvitedMember = z
  .object({ member: StaffMember, link: z.string(), expiresAt: moment })
  .openapi("InvitedMember");

/** One line of the audit log: states and times, with the name that its actor has today. */
export const AuditEntry = z
  .object({
    id: z.string(),
    at: moment,
    actor: z.string(),
    actorName: z.string().nullable(),
    action: z.string(),
    subject: z.string(),
    before: z.unknown(),
    after: z.unknown(),
  })
  .openapi("AuditEntry");

/** Newest first; `next` goes into `before` for the page after this one. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), next: z.string().nullable() }).openapi("AuditPage");

/** What the check of the audit log has found, and at which seal; `head-…` is about the heads kept outside of the database. */
export const AuditFault = z
  .object({
    code: z.enum(["line-changed", "line-missing", "line-added", "seal-missing", "head-differs", "head-forged"]),
    seal: z.number().int(),
  })
  .openapi("AuditFault");

/** Whether the audit log is what it was when it was sealed. `waiting` lines are younger than the last seal. */
export const AuditProof = z
  .object({
    isWhole: z.boolean(),
    lines: z.number().int(),
    waiting: z.number().int(),
    seals: z.number().int(),
    heads: z.number().int(),
    head: z.object({ number: z.number().int(), at: z.string(), hash: z.string() }).nullable(),
    /** What retention has taken, as far as the log still says so; null where that is nothing. */
    erased: z.object({ lines: z.number().int(), until: z.string() }).nullable(),
    faults: z.array(AuditFault),
  })
  .openapi("AuditProof");

export type Role = z.infer<typeof Role>;
export type StaffState = z.infer<typeof StaffState>;
export type StaffMember = z.infer<typeof StaffMember>;
export type DeskSession = z.infer<typeof DeskSession>;
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;
export type PasskeySignIn = z.infer<typeof PasskeySignIn>;
export type PasskeyOptions = z.infer<typeof PasskeyOptions>;
export type NewPasskey = z.infer<typeof NewPasskey>;
export type CodeSetup = z.infer<typeof CodeSetup>;
export type PasswordChange = z.infer<typeof PasswordChange>;
export type DeskLink = z.infer<typeof DeskLink>;
export type LinkPerson = z.infer<typeof LinkPerson>;
export type Enrolment = z.infer<typeof Enrolment>;
export type ProviderRequest = z.infer<typeof ProviderRequest>;
export type ProviderAddress = z.infer<typeof ProviderAddress>;
export type Passkey = z.infer<typeof Passkey>;
export type Account = z.infer<typeof Account>;
export type StaffList = z.infer<typeof StaffList>;
export type Invitation = z.infer<typeof Invitation>;
export type StaffChange = z.infer<typeof StaffChange>;
export type InvitedMember = z.infer<typeof InvitedMember>;
export type AuditEntry = z.infer<typeof AuditEntry>;
export type AuditPage = z.infer<typeof AuditPage>;
export type AuditFault = z.infer<typeof AuditFault>;
export type AuditProof = z.infer<typeof AuditProof>;
