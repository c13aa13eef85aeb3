import type { Reading, Writing } from "../database/database.ts";

/** Who somebody is for the city's own sign-in (OpenID Connect Core §2: issuer and subject together never change). */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** The member with an identity. */
export async function findByIdentity(
  db: Reading,
  city: string,
  { issuer, subject }: Identity,
): Promise<string | undefined> {
  const row = await db
    .selectFrom("staff_identity")
    .select("staff")
    .where("city", "=", city)
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();
  return row?.staff;
}

/** Ties an identity to a member; false when it is somebody's already. */
export async function insertIdentity(tx: Writing, city: string, identity: Identity, staff: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("staff_identity")
    .values({ city, ...identity, staff })
    .onConflict((it) => it.columns(["city", "issuer", "subject"]).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether a member has an identity. */
export async function hasIdentity(db: Reading, city: string, staff: string): Promise<boolean> {
  const row = await db
    .selectFrom("staff_identity")
    .select("subject")
    .where("city", "=", city)
    .where("staff", "=", staff)
    .executeTakeFirst();
  return row !== undefined;
}

/** Takes the identities of a member away. */
export async function deleteIdentitiesOf(tx: Writing, city: string, staff: string): Promise<void> {
  await tx.deleteFrom("staff_identity").where("city", "=", city).where("staff", "=", staff).execute();
}
