import type { Writing } from "../database/database.ts";
import type { RecordKind } from "./found-key.ts";
import { deleteKeys, insertKeys, type Keyed } from "./person-key-queries.ts";
import { type Person, personKeys } from "./person-keys.ts";

/** Makes somebody findable by what is told of them, instead of by what was told before; in the transaction of that. */
export async function rememberPerson(tx: Writing, of: Keyed, person: Person, at: number): Promise<void> {
  await forgetPeople(tx, of.city, of.kind, [of.subject]);
  await rememberNewPerson(tx, of, person, at);
}

/** The same where nothing was told before. */
export async function rememberNewPerson(tx: Writing, of: Keyed, person: Person, at: number): Promise<void> {
  await insertKeys(tx, of, personKeys(person), at);
}

/** Makes the people of these visits, reports or conversations findable no more. */
export async function forgetPeople(
  tx: Writing,
  city: string,
  kind: RecordKind,
  subjects: readonly string[],
): Promise<void> {
  await deleteKeys(tx, city, kind, subjects);
}
