import { type Kysely, sql } from "kysely";

/** Conversations of the contact centre, and keys by which anybody is found. */
export async function up(db: Kysely<unknown>, kind: "sqlite" | "postgres"): Promise<void> {
  await createConversations(db);
  await createThreads(db);
  await createPersonKeys(db, kind);
  await findMessages(db);
  await findThoseBefore(db);
}

async function createConversations(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("conversation")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("reference", "text")
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("channel", "text", (it) => it.notNull())
    .addColumn("language", "text", (it) => it.notNull())
    .addColumn("state", "text", (it) => it.notNull())
    .addColumn("revision", "integer", (it) => it.notNull())
    .addColumn("summary", "text", (it) => it.notNull())
    .addColumn("answer", "text", (it) => it.notNull())
    .addColumn("name", "text")
    .addColumn("email", "text")
    .addColumn("phone", "text")
    .addColumn("about", "text")
    .addColumn("taken_by", "text")
    .addColumn("created_at", "bigint", (it) => it.notNull())
    .addColumn("changed_at", "bigint", (it) => it.notNull())
    .addColumn("closed_at", "bigint")
    .addPrimaryKeyConstraint("conversation_key", ["city", "id"])
    .execute();
  const index = (name: string) => db.schema.createIndex(`conversation_${name}`).on("conversation");
  await index("reference").unique().columns(["city", "reference"]).execute();
  for (const column of ["state", "kind", "channel", "taken_by"])
    await index(column).columns(["city", column, "id"]).execute();
  await index("of_person").columns(["city", "changed_at"]).where(sql.ref("reference"), "is not", null).execute();
}

async function createThreads(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("conversation_message")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("conversation", "text", (it) => it.notNull())
    .addColumn("id", "text", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addColumn("direction", "text", (it) => it.notNull())
    .addColumn("channel", "text", (it) => it.notNull())
    .addColumn("text", "text", (it) => it.notNull())
    .addColumn("written_by", "text")
    .addPrimaryKeyConstraint("conversation_message_key", ["city", "conversation", "id"])
    .addForeignKeyConstraint("conversation_message_of", ["city", "conversation"], "conversation", ["city", "id"])
    .execute();
  await db.schema
    .createTable("conversation_link")
    .addColumn("city", "text", (it) => it.notNull())
    .addColumn("conversation", "text", (it) => it.notNull())
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("target", "text", (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("conversation_link_key", ["city", "conversation", "kind", "target"])
    .addForeignKeyConstraint("conversation_link_of", ["city", "conversation"], "conversation", ["city", "id"])
    .execute();
}

/** What the history of a person shows: messages that were sent as well, which the index of before leaves out. */
async function findMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex("outbox_about").on("outbox").columns(["city", "subject"]).execute();
}

/** Beginnings of words are looked for as a range, so the order is that of bytes whatever the language of the server. */
async function createPersonKeys(db: Kysely<unknown>, kind: "sqlite" | "postgres"): Promise<void> {
  await db.schema
    .createTable("person_key")
    .addColumn("city", "text", (it) => it.notNull().references("city.city"))
    .addColumn("kind", "text", (it) => it.notNull())
    .addColumn("subject", "text", (it) => it.notNull())
    .addColumn("key", kind === "sqlite" ? "text" : sql`text collate "C"`, (it) => it.notNull())
    .addColumn("at", "bigint", (it) => it.notNull())
    .addPrimaryKeyConstraint("person_key_key", ["city", "kind", "subject", "key"])
    .execute();
  // all columns, so that names which many have are read from the index alone
  const found = db.schema.createIndex("person_key_found").on("person_key");
  await found.columns(["city", "key", "at", "kind", "subject"]).execute();
}

interface Person {
  readonly city: string;
  readonly id: string;
  readonly at: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

const atOnce = 500;

/** Who has booked or reported before there were keys is found as well. */
async function findThoseBefore(db: Kysely<unknown>): Promise<void> {
  const visits = sql<Person>`select city, id, created_at as at, name, email, phone from visit where name is not null`;
  const reports = sql<Person>`select report.city as city, report.id as id, report.created_at as at, name, email, phone
    from reporter join report on report.city = reporter.city and report.id = reporter.report`;
  for (const [kind, people] of Object.entries({ visit: visits, report: reports })) {
    const { rows } = await people.execute(db);
    const keys = rows.flatMap((it) => keysOf(it).map((key) => sql`(${it.city}, ${kind}, ${it.id}, ${key}, ${it.at})`));
    for (let first = 0; first < keys.length; first += atOnce) {
      const some = sql.join(keys.slice(first, first + atOnce));
      await sql`insert into person_key (city, kind, subject, key, at) values ${some}`.execute(db);
    }
  }
}

// as people/person-keys.ts made them when this was released
const folded: Record<string, string> = { ł: "l", đ: "d", ø: "o", ß: "ss", æ: "ae", œ: "oe", ı: "i", ґ: "г" };

function keysOf({ name, email, phone }: Person): string[] {
  const plain = (name ?? "")
    .toLowerCase()
    .replace(/['’ʼ]/g, "")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[łđøßæœıґ]/g, (letter) => folded[letter]!);
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 8).map((it) => `name:${it.slice(0, 64)}`);
  const digits = (phone ?? "").replace(/\D/g, "");
  const address = (email ?? "").toLowerCase().replace(/\+[^@]*@/, "@");
  return [
    ...new Set([...words, ...(digits ? [`phone:${digits.slice(-9)}`] : []), ...(address ? [`email:${address}`] : [])]),
  ];
}
