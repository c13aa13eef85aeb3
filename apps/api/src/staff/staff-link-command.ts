import { recordAudit } from "../audit/audit.ts";
import type { Parts } from "../parts.ts";
import { type DeskContext, inTransaction } from "./desk-context.ts";
import { deskUrl } from "./first-administrator.ts";
import { newLink } from "./links.ts";
import { resetAccount } from "./manage-staff.ts";
import { findStaffByEmail, hasAdministrator } from "./staff-queries.ts";

/** There is no link for this address; the message says why. */
export class NoStaffLink extends Error {}

/**
 * Makes the one-time link of an account, as an administrator's reset does, for a city that is locked out: that of the
 * last administrator too. While nobody can administrate, any other address gets the link of a first administrator.
 *
 * Throws `NoStaffLink`.
 */
export async function tellStaffLink(
  parts: Pick<Parts, "database" | "catalogs" | "settings">,
  city: string,
  email: string,
): Promise<string> {
  const catalog = await parts.catalogs.forCity(city);
  const url = await deskUrl(parts, catalog.city);
  return inTransaction(parts, catalog, async (context) => {
    const account = await findStaffByEmail(context.tx, city, email.trim().toLowerCase());
    if (account && account.state !== "disabled") {
      const { link, expiresAt } = await resetAccount(context, "operator", account.id, url);
      return `Every way to sign in of ${account.email} is taken away. A new one, once, until ${expiresAt}:\n${link}`;
    }
    if (await hasAdministrator(context.tx, city))
      throw new NoStaffLink(`${email} has no account that is enabled; an administrator can change that.`);
    return firstLink(context, url);
  });
}

async function firstLink(context: DeskContext, url: string): Promise<string> {
  const { tx, city, at } = context;
  const { secret, expiresAt } = await newLink(context, "first", null);
  const states = { before: null, after: null };
  await recordAudit(tx, { city, at, actor: "operator", action: "first-administrator-link", subject: city, ...states });
  return `No administrator can sign in. The first one can be made, once, until ${expiresAt}:\n${url}#${secret}`;
}
