import { type ExpressionBuilder, sql } from "kysely";
import type { Reading } from "../../database/database.ts";
import type { Tables } from "../../database/tables.ts";
import { daysBefore, type Deadline, type Due, type Kind } from "../kind.ts";

/** Answers and supports that were never confirmed, and what is left of those that were. */
export const unconfirmedAnswers: Kind = {
  name: "unconfirmed-answers",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.unconfirmedAnswerDays),
  due: (db, deadline) => db.selectFrom("opinion").select(["id", "created_at as since"]).where(isOld(deadline)),
  async erase({ tx, deadline }, ids) {
    const old = tx.deleteFrom("opinion").where("id", "in", ids).where(isOld(deadline));
    return (await old.returning("id").execute()).map(({ id }) => id);
  },
};

/** That an address was counted: of consultations and ideas that were closed long enough ago. */
export const answered: Kind = {
  name: "answered",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.answeredDays),
  due: (db, deadline) =>
    closedConsultations(db, deadline)
      .select(["consultation.id", "consultation.closes_at as since"])
      .where(({ exists, selectFrom }) => exists(heardAbout(selectFrom, "consultation")))
      .unionAll(
        closedIdeas(db, deadline)
          .select(["report.id", sql<number>`report.closed_at`.as("since")])
          .where(({ exists, selectFrom }) => exists(heardAbout(selectFrom, "report"))),
      )
      .$castTo<Due>(),
  async erase({ tx, deadline }, ids) {
    const closed = closedConsultations(tx, deadline)
      .select("consultation.id")
      .unionAll(closedIdeas(tx, deadline).select("report.id"));
    const gone = await tx
      .deleteFrom("heard_address")
      .where("city", "=", deadline.city)
      .where("subject", "in", ids)
      .where("subject", "in", closed)
      .returning("subject")
      .execute();
    return [...new Set(gone.map(({ subject }) => subject))];
  },
};

/** Comments beside the answers of consultations that were closed long enough ago; what was chosen stays. */
export const answerComments: Kind = {
  name: "answer-comments",
  deadlines: (catalog, at) => daysBefore(catalog, at, catalog.file.retention.answerCommentDays),
  due: (db, deadline) =>
    closedConsultations(db, deadline)
      .innerJoin("consultation_answer as said", (join) =>
        join.onRef("said.city", "=", "consultation.city").onRef("said.consultation", "=", "consultation.id"),
      )
      .where("said.comment", "is not", null)
      .select(["said.id", "consultation.closes_at as since"])
      .$castTo<Due>(),
  async erase({ tx, deadline }, ids) {
    const gone = await tx
      .updateTable("consultation_answer")
      .set({ comment: null })
      .where("city", "=", deadline.city)
      .where("id", "in", ids)
      .where("consultation", "in", closedConsultations(tx, deadline).select("consultation.id"))
      .returning("id")
      .execute();
    return gone.map(({ id }) => id);
  },
};

function isOld({ city, before }: Deadline) {
  return (eb: ExpressionBuilder<Tables, "opinion">) => eb.and([eb("city", "=", city), eb("created_at", "<=", before)]);
}

function closedConsultations(db: Reading, { city, before }: Deadline) {
  return db
    .selectFrom("consultation")
    .where("consultation.city", "=", city)
    .where("consultation.closes_at", "<=", before)
    .where("consultation.state", "!=", "draft");
}

function closedIdeas(db: Reading, { city, before }: Deadline) {
  return db
    .selectFrom("report")
    .where("report.city", "=", city)
    .where("report.closed_at", "<=", before)
    .where("report.kind", "=", "idea");
}

function heardAbout(
  selectFrom: ExpressionBuilder<Tables, "report" | "consultation">["selectFrom"],
  table: "report" | "consultation",
) {
  return selectFrom("heard_address as heard")
    .select("heard.subject")
    .whereRef("heard.city", "=", `${table}.city`)
    .whereRef("heard.subject", "=", `${table}.id`);
}
