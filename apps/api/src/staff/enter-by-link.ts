import { recordAudit } from "../audit/audit.ts";
import { newId } from "../references/id.ts";
import { Refusal } from "../refusal.ts";
import type { DeskContext } from "./desk-context.ts";
import { useLink } from "./links.ts";
import { changeStaffRow, findStaff, findStaffByEmail, insertStaff, lockAdministrators } from "./staff-queries.ts";
import { wrongField } from "./wrong-field.ts";

/** Name and e-mail as they were typed. */
export interface TypedPerson {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
}

/**
 * Uses a link up for the account that it stands for, which is active from now on; the first administrator's is made.
 *
 * Throws `link-used`, `email-taken` and `invalid-fields`.
 */
export async function enterByLink(context: DeskContext, hash: string, person: TypedPerson): Promise<string> {
  const { tx, city, at } = context;
  const { staff, purpose } = await useLink(context, hash);
  const id = staff === null ? await enterFirst(context, person) : await enterInvited(context, staff, person);
  const line = { city, at, actor: `staff:${id}`, subject: id, before: null, after: { purpose } };
  await recordAudit(tx, { ...line, action: "staff-link-used" });
  return id;
}

async function enterFirst({ tx, city, at }: DeskContext, { name, email }: TypedPerson): Promise<string> {
  if (!name) throw wrongField("/name", "missing", "Please enter your name.");
  if (!email) throw wrongField("/email", "missing", "Please enter your e-mail address.");
  if ((await lockAdministrators(tx, city)).length > 0) throw new Refusal("link-used");
  if (await findStaffByEmail(tx, city, email)) throw new Refusal("email-taken");
  const id = newId();
  const rights = { state: "active", roles: JSON.stringify(["administrator"]), departments: "[]" };
  await insertStaff(tx, { city, id, name, email, ...rights, revision: 1, created_at: at, changed_at: at });
  return id;
}

/** The e-mail of an invitation stays as the administrator has typed it. */
async function enterInvited({ tx, city, at }: DeskContext, id: string, { name }: TypedPerson): Promise<string> {
  const row = await findStaff(tx, city, id);
  if (row?.state !== "invited") throw new Refusal("link-used");
  if (!(await changeStaffRow(tx, row, { state: "active", name: name ?? row.name, changed_at: at })))
    throw new Refusal("link-used");
  return id;
}
