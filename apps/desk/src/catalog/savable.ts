import { current, mayOpen } from "../session.ts";
import type { EntryForm, Option } from "./entry-form.ts";
import { namesAt, scopeKinds } from "./hints.ts";

/** Fields that decide whose an entry is: what others own cannot be saved there. */
const deciding = new Set([
  "groups.department",
  "procedures.group",
  "queues.procedures",
  "counters.queues",
  "exceptions.id",
  "categories.department",
  "articles.department",
  "templates.department",
]);

/** Whether somebody changes what belongs to their departments alone. */
export function isConfined(): boolean {
  return mayOpen(["manager"]) && !mayOpen(["administrator"]);
}

/** Whether an entry of a kind belongs to the departments of who is signed in. */
export function isOwn(kind: string, id: string, mayChange: boolean): boolean {
  if (!isConfined()) return true;
  return kind === "departments" ? current().member!.departments.includes(id) : mayChange;
}

/** Whether a field decides whose the entry is. */
export function decidesWhose(kind: string, pointer: string): boolean {
  return deciding.has(namesAt(kind, pointer).join("."));
}

/** The options of a field that can be saved, and those that are chosen already. */
export function savable(
  form: EntryForm,
  pointer: string,
  options: readonly Option[],
  chosen: readonly unknown[],
): readonly Option[] {
  if (!form.mayChange) return options;
  const isScope = form.kind === "exceptions" && pointer === "/scope";
  if (isScope) return options.filter(({ id }) => chosen.includes(id) || isSavableScope(form, id));
  if (!decidesWhose(form.kind, pointer)) return options;
  return options.filter(({ id, isOwn }) => isOwn !== false || chosen.includes(id));
}

/** The whole city belongs to nobody's department; anything else needs one of its kind. */
function isSavableScope(form: EntryForm, scope: string): boolean {
  const kind = scopeKinds[scope];
  if (!kind) return !isConfined();
  return form.optionsOf(kind).some(({ isOwn }) => isOwn !== false);
}
