import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from "kysely";
import type { Writing } from "../database/database.ts";
import type { Tables } from "../database/tables.ts";
import { forgetPeople } from "../people/remember-person.ts";

/** Everything in the row of a visit that leads to a person. */
const nobody = {
  secret_hash: null,
  reference: null,
  language: null,
  name: null,
  email: null,
  phone: null,
  note: null,
  contact_key: null,
  check_in_code: null,
  calendar_hash: null,
  confirm_hash: null,
  sealed_secret: null,
  kept_secret: null,
};

type Condition = (eb: ExpressionBuilder<Tables, "visit">) => ExpressionWrapper<Tables, "visit", SqlBool>;

/** Leaves visits without a person: city, matter, slot, channel and outcome. Gives the ids of those that were still over. */
export async function forgetVisitors(
  tx: Writing,
  city: string,
  ids: readonly string[],
  isOver: Condition,
): Promise<string[]> {
  const known = tx.selectFrom("visit").select("contact_key").where("city", "=", city).where("id", "in", ids);
  const contacts = await known.where("contact_key", "is not", null).execute();
  const gone = await tx.updateTable("visit").set(nobody).where("id", "in", ids).where(isOver).returning("id").execute();
  await forgetContacts(
    tx,
    city,
    contacts.map((it) => it.contact_key!),
  );
  const over = gone.map(({ id }) => id);
  await forgetPeople(tx, city, "visit", over);
  return over;
}

/** Contacts that no visit has any more; the next visit of one makes it anew. */
export async function forgetContacts(tx: Writing, city: string, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .deleteFrom("contact")
    .where("city", "=", city)
    .where("contact_key", "in", keys)
    .where(({ exists, not, selectFrom }) => {
      const visits = selectFrom("visit").select("visit.id").whereRef("visit.city", "=", "contact.city");
      return not(exists(visits.whereRef("visit.contact_key", "=", "contact.contact_key")));
    })
    .execute();
}
