import type { Kysely } from "kysely";

/** Who works at the desk, how they sign in, and who is signed in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createStaff(db);
  await createWaysIn(db);
  await createPassing(db);
  await db.schema.createIndex("audit_actor").on("audit").columns(["city", "actor", "id"]).execute();
}

async function createStaff(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("staff")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("name", "text", (it) => it.notNull())
    .addColumn("email", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("roles", "text", (it) => it.notNull())
    .addColumn("departments", "text", (it) => it.notNull())
    .addColumn("revision", "integer", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("staff_key", ["city", "id"])
    .execute();
  await db.schema.createIndex("staff_email").unique().on("staff").columns(["city", "email"]).execute();
}

async function createWaysIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("staff_password")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("staff", "text", (it) => it.notNull())
    .addColumn("hash", "text", (it) => it.notNull())
    .addColumn("sealed_code_secret", "text", (it) => it.notNull())
    .addColumn("last_step", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("staff_password_key", ["city", "staff"])
    .addForeignKeyConstraint("staff_password_staff", ["city", "staff"], "staff", ["city", "id"])
    .execute();
  await db.schema
    .createTable("staff_passkey")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("staff", "text", (it) => it.notNull())
    .addColumn("name", "text", (it) => it.notNull())
    .addColumn("public_key", "text", (it) => it.notNull())
    .addColumn("counter", "bigint", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("used_at", "bigint")
    .addPrimaryKeyConstraint("staff_passkey_key", ["city", "id"])
    .addForeignKeyConstraint("staff_passkey_staff", ["city", "staff"], "staff", ["city", "id"])
    .execute();
  await db.schema.createIndex("staff_passkey_owner").on("staff_passkey").columns(["city", "staff"]).execute();
  await db.schema
    .createTable("staff_identity")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("issuer", "text", (it) => it.notNull())
    .addColumn("subject", "text", (it) => it.notNull())
    .addColumn("staff", "text", (it) => it.notNull())
    .addPrimaryKeyConstraint("staff_identity_key", ["city", "issuer", "subject"])
    .addForeignKeyConstraint("staff_identity_staff", ["city", "staff"], "staff", ["city", "id"])
    .execute();
  await db.schema.createIndex("staff_identity_owner").on("staff_identity").columns(["city", "staff"]).execute();
}

/** What passes: sessions, links, challenges and counted attempts. */
async function createPassing(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("staff_session")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("token_hash", "text", (it) => it.notNull())
    .addColumn("staff", "text", (it) => it.notNull())
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("seen_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("staff_session_key", ["city", "token_hash"])
    .addForeignKeyConstraint("staff_session_staff", ["city", "staff"], "staff", ["city", "id"])
    .execute();
  await db.schema.createIndex("staff_session_owner").on("staff_session").columns(["city", "staff"]).execute();
  await db.schema
    .createTable("staff_link")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("token_hash", "text", (it) => it.notNull())
    .addColumn("purpose", "text", (it) => it.notNull())
    .addColumn("staff", "text")
    .addColumn("expires_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("staff_link_key", ["city", "token_hash"])
    .addForeignKeyConstraint("staff_link_staff", ["city", "staff"], "staff", ["city", "id"])
    .execute();
  await db.schema
    .createTable("staff_challenge")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("challenge_hash", "text", (it) => it.notNull())
    .addColumn("purpose", "text", (it) => it.notNull())
    .addColumn("body", "text", (it) => it.notNull())
    .addColumn("expires_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("staff_challenge_key", ["city", "challenge_hash"])
    .execute();
  await db.schema
    .createTable("staff_attempt")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("who", "text", (it) => it.notNull())
    .addColumn("count", "integer", (it) => it.notNull())
    .addColumn("ends_at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("staff_attempt_key", ["city", "who"])
    .execute();
}
