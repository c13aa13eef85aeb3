import type { RawBuilder, Selectable, Updateable } from "kysely";
import type { Database, Reading, Writing } from "../database/database.ts";
import { LatelyUsed } from "../database/lately-used.ts";
import { leftStatement, statement } from "../database/statement.ts";
import type { VisitTable } from "../database/tables.ts";

/** A visit as it is stored. */
export type VisitRow = Selectable<VisitTable>;

/** What a hold is stored with. */
export type NewHold = Omit<
  VisitRow,
  | "secret_hash"
  | "reference"
  | "language"
  | "name"
  | "email"
  | "phone"
  | "note"
  | "contact_key"
  | "check_in_code"
  | "calendar_hash"
  | "confirm_hash"
  | "sealed_secret"
  | "kept_secret"
>;

const insert = leftStatement<NewHold>((db, value) =>
  db.insertInto("visit").values({
    city: value("city"),
    id: value("id"),
    state: value("state"),
    expires_at: value("expires_at"),
    hold_hash: value("hold_hash"),
    office: value("office"),
    queue: value("queue"),
    procedure: value("procedure"),
    quantity: value("quantity"),
    starts_at: value("starts_at"),
    ends_at: value("ends_at"),
    cell: value("cell"),
    cells_end: value("cells_end"),
    day: value("day"),
    wall_time: value("wall_time"),
    time_zone: value("time_zone"),
    channel: value("channel"),
    extensions: value("extensions"),
    sequence: value("sequence"),
    created_at: value("created_at"),
    changed_at: value("changed_at"),
  }),
);

/** Stores a new hold. */
export async function insertHold(tx: Writing, hold: NewHold): Promise<void> {
  await insert(tx, hold);
}

const selectById = statement<{ city: string; id: string }, VisitRow>((db, value) =>
  db.selectFrom("visit").selectAll().where("city", "=", value("city")).where("id", "=", value("id")),
);

const selectNow = statement<{ city: string; id: string; now: RawBuilder<number> }, VisitRow & { at: number }>(
  (db, value, now) =>
    db
      .selectFrom("visit")
      .selectAll()
      .select(now.as("at"))
      .where("city", "=", value("city"))
      .where("id", "=", value("id")),
);

/** Finds a hold by its id, with the database's time. */
export async function findHold(tx: Writing, now: RawBuilder<number>, city: string, id: string) {
  const [found] = (await selectNow(tx, { city, id, now })).rows;
  if (!found) return undefined;
  const { at, ...row } = found;
  return { row, at };
}

/** Finds a hold or visit by its id. */
export async function findById(db: Reading, city: string, id: string): Promise<VisitRow | undefined> {
  return (await selectById(db, { city, id })).rows[0];
}

/** Which of these holds still keep their time, and until when; `at` is the time of the question. */
export async function findLiveHolds(
  { read, now }: Pick<Database, "read" | "now">,
  city: string,
  ids: readonly string[],
) {
  return read
    .selectFrom("visit")
    .select(["id", "expires_at", now.as("at")])
    .where("city", "=", city)
    .where("id", "in", ids.length > 0 ? ids : [""])
    .where("state", "=", "held")
    .where("expires_at", ">", now)
    .execute();
}

/** Finds a visit by its number. */
export async function findByReference(db: Reading, city: string, reference: string): Promise<VisitRow | undefined> {
  return db
    .selectFrom("visit")
    .selectAll()
    .where("city", "=", city)
    .where("reference", "=", reference)
    .executeTakeFirst();
}

/** Whether a visit of this day has this check-in code. */
export async function isCheckInCodeTaken(db: Reading, city: string, day: string, code: string): Promise<boolean> {
  const query = db.selectFrom("visit").select("id").where("city", "=", city).where("day", "=", day);
  return (await query.where("check_in_code", "=", code).executeTakeFirst()) !== undefined;
}

/**
 * Changes a visit that is still in the state in which it was found and has not run out. False when it is not: somebody
 * else was first, or its time was up by the database's clock.
 */
export async function changeVisit(
  tx: Writing,
  now: RawBuilder<number>,
  row: VisitRow,
  change: Updateable<VisitTable>,
): Promise<boolean> {
  const changed = differences(row, change);
  const columns = Object.keys(changed) as (keyof VisitTable)[];
  const update = updates.get(columns.join(" "), () => updateOf(columns));
  const was = { city: row.city, id: row.id, wasState: row.state, wasSequence: row.sequence };
  return (await update(tx, { ...changed, ...was, now })).numAffectedRows === 1n;
}

interface Found {
  readonly city: string;
  readonly id: string;
  readonly wasState: string;
  readonly wasSequence: number;
  readonly now: RawBuilder<number>;
}

/** By the columns that they change. */
const updates = new LatelyUsed<ReturnType<typeof updateOf>>(100);

function updateOf(columns: readonly (keyof VisitTable)[]) {
  return statement<Updateable<VisitTable> & Found>((db, value, now) =>
    db
      .updateTable("visit")
      .set({ changed_at: now, ...Object.fromEntries(columns.map((it) => [it, value(it)])) })
      .where("city", "=", value("city"))
      .where("id", "=", value("id"))
      .where("state", "=", value("wasState"))
      .where("sequence", "=", value("wasSequence"))
      .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)])),
  );
}

/** Only what changes is written: indexes of other columns stay untouched. */
function differences(row: VisitRow, change: Updateable<VisitTable>): Updateable<VisitTable> {
  return Object.fromEntries(
    Object.entries(change).filter(([column, value]) => row[column as keyof VisitRow] !== value),
  );
}

const raiseTurn = leftStatement<{ city: string; contact: string }>((db, value) =>
  db
    .insertInto("contact")
    .values({ city: value("city"), contact_key: value("contact"), turn: 1 })
    .onConflict((on) =>
      on.columns(["city", "contact_key"]).doUpdateSet((eb) => ({ turn: eb("contact.turn", "+", 1) })),
    ),
);

/** Makes all who count the visits of one contact wait for each other. */
export async function takeTurn(tx: Writing, city: string, contactKey: string): Promise<void> {
  await raiseTurn(tx, { city, contact: contactKey });
}

const live = statement<{ city: string; contact: string; now: RawBuilder<number> }, { live: number }>((db, value, now) =>
  db
    .selectFrom("visit")
    .select((eb) => eb.fn.countAll<number>().as("live"))
    .where("city", "=", value("city"))
    .where("contact_key", "=", value("contact"))
    .where("state", "in", ["unconfirmed", "booked", "arrived", "called"])
    .where("ends_at", ">", now)
    .where((eb) => eb.or([eb("expires_at", "is", null), eb("expires_at", ">", now)])),
);

/** How many visits of a contact still lie ahead. */
export async function countLive(tx: Writing, now: RawBuilder<number>, city: string, contact: string): Promise<number> {
  return (await live(tx, { city, contact, now })).rows[0]!.live;
}
