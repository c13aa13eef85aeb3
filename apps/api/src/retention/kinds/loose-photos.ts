import { hoursBefore, type Due, type Kind } from "../kind.ts";

/** Photos that no report has named, with their files. */
export const loosePhotos: Kind = {
  name: "loose-photos",
  hasFiles: true,
  deadlines: (catalog, at) => hoursBefore(catalog, at, 24),
  due: (db, { city, before }) =>
    db
      .selectFrom("photo")
      .select(["file as id", "created_at as since"])
      .where("city", "=", city)
      .where("report", "is", null)
      .where("created_at", "<=", before)
      .$castTo<Due>(),
  async erase({ tx, deadline: { city, before } }, files) {
    const mine = tx.deleteFrom("photo").where("city", "=", city).where("file", "in", files);
    const loose = mine.where("report", "is", null).where("created_at", "<=", before);
    const rows = await loose.returning("file as id").execute();
    return rows.map(({ id }) => id);
  },
};
