import type { Reading } from "../database/database.ts";
import type { RecordKind } from "../people/found-key.ts";

/** Visits by their ids, with who comes. */
export async function findVisitsOf(db: Reading, city: string, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom("visit")
    .select([
      "id",
      "reference",
      "state",
      "expires_at",
      "created_at",
      "starts_at",
      "time_zone",
      "office",
      "procedure",
      "day",
    ])
    .select(["name", "email", "phone"])
    .where("city", "=", city)
    .where("id", "in", ids)
    .where("reference", "is not", null)
    .execute();
}

/** Reports by their ids, with who has sent them; only of the departments in scope, where there is one. */
export async function findReportsOf(
  db: Reading,
  city: string,
  ids: readonly string[],
  scope: readonly string[] | null,
) {
  if (ids.length === 0 || scope?.length === 0) return [];
  return db
    .selectFrom("report")
    .leftJoin("reporter", (join) =>
      join.onRef("reporter.city", "=", "report.city").onRef("reporter.report", "=", "report.id"),
    )
    .select(["report.id", "reference", "state", "category", "created_at", "name", "email", "phone"])
    .where("report.city", "=", city)
    .where("report.id", "in", ids)
    .$if(scope !== null, (it) => it.where("department", "in", scope!))
    .execute();
}

/** Which visit, report or conversation has a number. */
export async function findNumbered(db: Reading, city: string, reference: string) {
  for (const kind of ["visit", "report", "conversation"] as const satisfies RecordKind[]) {
    const mine = db.selectFrom(kind).select(["id", "created_at"]).where("city", "=", city);
    const row = await mine.where("reference", "=", reference).executeTakeFirst();
    if (row) return { kind, subject: row.id, at: row.created_at };
  }
  return undefined;
}

/** Mails about these visits, reports and conversations, newest first. */
export async function findMailsAbout(db: Reading, city: string, subjects: readonly string[], limit: number) {
  if (subjects.length === 0) return [];
  return db
    .selectFrom("outbox")
    .select(["subject", "kind", "created_at", "sent_at", "failed_at"])
    .where("city", "=", city)
    .where("subject", "in", subjects)
    .orderBy("created_at", "desc")
    .orderBy("id", "desc")
    .limit(limit)
    .execute();
}
