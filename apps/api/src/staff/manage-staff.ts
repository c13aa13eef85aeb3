import type { Invitation, InvitedMember, StaffChange, StaffList, StaffMember } from "@okienko/contract";
import { recordAudit } from "../audit/audit.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { newId } from "../references/id.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "./desk-context.ts";
import { deleteIdentitiesOf } from "./identity-queries.ts";
import { newLink } from "./links.ts";
import { deleteLinksOf } from "./link-queries.ts";
import { type Member, memberFrom } from "./member.ts";
import { deletePasskeysOf } from "./passkey-queries.ts";
import { deletePassword } from "./password-queries.ts";
import { deleteSessionsOf } from "./session-queries.ts";
import {
  changeStaffRow,
  findAllStaff,
  findStaff,
  findStaffByEmail,
  insertStaff,
  lockAdministrators,
  type StaffRow,
} from "./staff-queries.ts";
import { wrongField } from "./wrong-field.ts";

/** Everybody at the desk; with a scope, those who have one of its departments. */
export async function listStaff(
  { database }: Pick<Parts, "database">,
  catalog: Catalog,
  language: string,
  scope: readonly string[] | null,
): Promise<StaffList> {
  const rows = await read(() => findAllStaff(database.read, catalog.city));
  const isSeen = (it: StaffMember) => scope === null || it.departments.some((id) => scope.includes(id));
  const departments = catalog.file.departments.map(({ id, name }) => ({ id, name: textIn(catalog, name, language) }));
  return { staff: rows.map(memberFrom).filter(isSeen), departments };
}

/** Invites somebody; the link is for the administrator to hand over. Throws `email-taken` and `invalid-fields`. */
export async function invite(
  context: DeskContext,
  by: Member,
  { name, email, roles, departments }: Invitation,
  deskAddress: string,
): Promise<InvitedMember> {
  const { tx, city, at } = context;
  requireSense(context.catalog, roles, departments);
  if (await findStaffByEmail(tx, city, email)) throw new Refusal("email-taken");
  const id = newId();
  const rights = { state: "invited", roles: JSON.stringify(roles), departments: JSON.stringify(departments) };
  await insertStaff(tx, { city, id, name, email, ...rights, revision: 1, created_at: at, changed_at: at });
  await note(context, actorOf(by), "staff-invited", id, null, { roles, departments });
  return invited(context, id, "invitation", deskAddress);
}

/**
 * Changes roles, or disables and enables; whoever is changed is signed out at once.
 *
 * Throws `unknown-staff`, `staff-changed`, `last-administrator` and `invalid-fields`.
 */
export async function changeStaff(
  context: DeskContext,
  by: Member,
  id: string,
  { revision, ...change }: StaffChange,
): Promise<StaffMember> {
  const { tx, city, at } = context;
  const administrators = await lockAdministrators(tx, city);
  const row = await staffOf(context, id);
  const before = memberFrom(row);
  const after = { ...before, ...change };
  requireSense(context.catalog, after.roles, after.departments);
  const isOut = after.state === "disabled" || !after.roles.includes("administrator");
  if (isOut && isLast(administrators, id)) throw new Refusal("last-administrator");
  if (change.state === "active" && row.state === "invited") throw new Refusal("staff-changed");
  const { state } = after;
  const written = { roles: JSON.stringify(after.roles), departments: JSON.stringify(after.departments) };
  if (row.revision !== revision || !(await changeStaffRow(tx, row, { ...written, state, changed_at: at })))
    throw new Refusal("staff-changed");
  if (state !== before.state) await deleteSessionsOf(tx, city, id);
  if (state === "disabled") await deleteLinksOf(tx, city, id);
  await note(context, actorOf(by), "staff-changed", id, rightsOf(before), rightsOf(after));
  return memberFrom(await staffOf(context, id));
}

/** The same as `resetAccount`, by an administrator. Throws `last-administrator` as well. */
export async function resetStaff(
  context: DeskContext,
  by: Member,
  id: string,
  deskAddress: string,
): Promise<InvitedMember> {
  const administrators = await lockAdministrators(context.tx, context.city);
  if (isLast(administrators, id)) throw new Refusal("last-administrator");
  return resetAccount(context, actorOf(by), id, deskAddress);
}

/**
 * Takes every way to sign in from somebody, and makes a link for another one.
 *
 * Throws `unknown-staff`, and `staff-changed` for one who is disabled.
 */
export async function resetAccount(
  context: DeskContext,
  actor: string,
  id: string,
  deskAddress: string,
): Promise<InvitedMember> {
  const { tx, city, at } = context;
  const row = await staffOf(context, id);
  if (row.state === "disabled") throw new Refusal("staff-changed");
  if (!(await changeStaffRow(tx, row, { state: "invited", changed_at: at }))) throw new Refusal("staff-changed");
  for (const forget of [deleteSessionsOf, deletePasskeysOf, deletePassword, deleteIdentitiesOf])
    await forget(tx, city, id);
  await note(context, actor, "staff-reset", id, null, null);
  return invited(context, id, row.state === "invited" ? "invitation" : "reset", deskAddress);
}

async function invited(
  context: DeskContext,
  id: string,
  purpose: "invitation" | "reset",
  deskAddress: string,
): Promise<InvitedMember> {
  const { secret, expiresAt } = await newLink(context, purpose, id);
  return { member: memberFrom(await staffOf(context, id)), link: `${deskAddress}#${secret}`, expiresAt };
}

async function staffOf({ tx, city }: DeskContext, id: string): Promise<StaffRow> {
  const row = await findStaff(tx, city, id);
  if (!row) throw new Refusal("unknown-staff");
  return row;
}

function isLast(administrators: readonly string[], id: string): boolean {
  return administrators.length === 1 && administrators[0] === id;
}

function requireSense({ file }: Catalog, roles: readonly string[], departments: readonly string[]): void {
  const unknown = departments.find((id) => !file.departments.some((it) => it.id === id));
  if (unknown) throw wrongField("/departments", "unknown-department", `There is no department ${unknown}.`);
  if (roles.includes("manager") && departments.length === 0)
    throw wrongField("/departments", "needs-department", "A manager needs a department.");
}

function rightsOf({ state, roles, departments }: StaffMember): object {
  return { state, roles, departments };
}

function actorOf({ id }: Member): string {
  return `staff:${id}`;
}

async function note(
  { tx, city, at }: DeskContext,
  actor: string,
  action: string,
  subject: string,
  before: object | null,
  after: object | null,
): Promise<void> {
  await recordAudit(tx, { city, at, actor, action, subject, before, after });
}
