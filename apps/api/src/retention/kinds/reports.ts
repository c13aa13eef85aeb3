import { textIndex } from "../../knowledge/text-index.ts";
import { forgetPeople } from "../../people/remember-person.ts";
import { closedBefore, closedReports } from "../closed-reports.ts";
import type { Due, Erasing, Kind } from "../kind.ts";

/** Reports with everything that was said and done about them; their photos are gone already. */
export const reports: Kind = {
  name: "reports",
  deadlines: (catalog, at) => closedBefore(catalog, at, "reportDays"),
  due: (db, deadline) => closedReports(db, deadline).select(["report.id", "report.closed_at as since"]).$castTo<Due>(),
  async erase(erasing, ids) {
    const { city, before } = erasing.deadline;
    // who opens one of them again at this moment has it kept, or finds it gone
    const closed = await erasing.tx
      .updateTable("report")
      .set((eb) => ({ revision: eb("revision", "+", 1) }))
      .where("city", "=", city)
      .where("id", "in", ids)
      .where("closed_at", "<=", before)
      .where(({ exists, not, selectFrom }) => {
        const photos = selectFrom("photo").select("photo.id").whereRef("photo.city", "=", "report.city");
        return not(exists(photos.whereRef("photo.report", "=", "report.id")));
      })
      .returning("id")
      .execute();
    const gone = closed.map(({ id }) => id);
    if (gone.length > 0) await deleteReports(erasing, city, gone);
    return gone;
  },
};

/** Everything that points to a report goes before it does. */
async function deleteReports({ tx, database }: Erasing, city: string, ids: readonly string[]): Promise<void> {
  const { remove } = textIndex(database.kind);
  for (const report of ids) await remove(tx, { city, report });
  await forgetPeople(tx, city, "report", ids);
  for (const table of ["feedback", "reporter", "subscription", "forwarding", "report_event"] as const)
    await tx.deleteFrom(table).where("city", "=", city).where("report", "in", ids).execute();
  await tx.deleteFrom("heard_address").where("city", "=", city).where("subject", "in", ids).execute();
  await tx.deleteFrom("report").where("city", "=", city).where("id", "in", ids).execute();
}
