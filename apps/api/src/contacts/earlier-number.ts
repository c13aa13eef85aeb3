import type { Reading } from "../database/database.ts";
import { readReference } from "../references/reference.ts";
import { Refusal } from "../refusal.ts";
import { findNumbered } from "./record-queries.ts";

/** The number of something earlier, as it is stored. Throws `invalid-fields` where nothing has it. */
export async function earlierNumber(db: Reading, city: string, spelled: string | null): Promise<string | null> {
  if (spelled === null || spelled.trim() === "") return null;
  const reference = readReference(spelled);
  if (reference !== null && (await findNumbered(db, city, reference))) return reference;
  throw wrongField("/about", "unknown-reference", "Nothing has this number.");
}

/** The refusal of one field. */
export function wrongField(pointer: string, code: string, detail: string): Refusal {
  return new Refusal("invalid-fields", detail, { errors: [{ pointer, code, detail }] });
}
