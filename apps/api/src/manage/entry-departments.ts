import type { CityFile } from "@okienko/contract/city-file";
import type { CityPart } from "../catalog/city-entries.ts";
import { Refusal } from "../refusal.ts";
import type { Member } from "../staff/member.ts";

type Entry = Readonly<Record<string, unknown>>;
type Finder = (file: CityFile, entry: Entry) => (string | null | undefined)[];

const byDepartment: Finder = (_, { department }) => [department as string | null];

/** Whose an entry is, by its part; what is not here belongs to the whole city. */
const finders: Readonly<Partial<Record<string, Finder>>> = {
  offices: (file, { id }) => ofOffice(file, id),
  groups: byDepartment,
  procedures: (file, { group }) => [ofGroup(file, group)],
  queues: (file, { procedures }) => ofProcedures(file, procedures as string[]),
  counters: (file, { queues }) => (queues as string[]).flatMap((id) => ofQueue(file, id)),
  exceptions: ofException,
  stickers: ofSticker,
  categories: byDepartment,
  articles: byDepartment,
  templates: (file, { department, category }) => [
    (department as string | null) ?? file.categories.find(({ id }) => id === category)?.department,
  ],
};

/** The departments that an entry concerns; none for what all share, like the city itself. */
export function departmentsOf(file: CityFile, part: CityPart, entry: unknown): string[] {
  const found = finders[part]?.(file, entry as Entry) ?? [];
  return [...new Set(found.filter((it): it is string => typeof it === "string"))].sort();
}

/** What somebody may change: `"nothing"`, all (null), or what concerns some departments. */
export type Changes = "nothing" | readonly string[] | null;

/** What a member may change in the catalogue. */
export function changesOf({ roles, departments }: Pick<Member, "roles" | "departments">): Changes {
  if (roles.includes("administrator")) return null;
  return roles.includes("manager") ? departments : "nothing";
}

/** Whether somebody confined to some departments may change what concerns these; `null` is confined to none. */
export function mayChange(scope: Changes, departments: readonly string[]): boolean {
  if (scope === "nothing") return false;
  return scope === null || (departments.length > 0 && departments.every((id) => scope.includes(id)));
}

/** Throws `not-permitted` where somebody may not change an entry. */
export function requireRight(scope: readonly string[] | null, file: CityFile, part: CityPart, entry: unknown): void {
  if (mayChange(scope, departmentsOf(file, part, entry))) return;
  throw new Refusal("not-permitted", "This concerns departments that are not yours, or the whole city.");
}

function ofException(file: CityFile, { scope, id }: Entry): (string | undefined)[] {
  if (scope === "office") return ofOffice(file, id);
  if (scope === "queue") return ofQueue(file, id);
  return scope === "procedure" ? ofProcedures(file, [id as string]) : [];
}

function ofSticker(file: CityFile, { office, department, procedure }: Entry): (string | undefined)[] {
  if (department) return [department as string];
  return procedure ? ofProcedures(file, [procedure as string]) : ofOffice(file, office);
}

function ofOffice(file: CityFile, id: unknown): (string | undefined)[] {
  return file.queues.filter(({ office }) => office === id).flatMap((it) => ofProcedures(file, it.procedures));
}

function ofQueue(file: CityFile, id: unknown): (string | undefined)[] {
  return ofProcedures(file, file.queues.find((it) => it.id === id)?.procedures ?? []);
}

function ofProcedures(file: CityFile, ids: readonly string[]): (string | undefined)[] {
  return ids.map((id) => ofGroup(file, file.procedures.find((it) => it.id === id)?.group));
}

function ofGroup(file: CityFile, id: unknown): string | undefined {
  return file.groups.find((it) => it.id === id)?.department;
}
