/** What the API narrows the inbox by; the names stand in the address as well. */
const asked = [
  "department",
  "category",
  "group",
  "kind",
  "state",
  "assignee",
  "channel",
  "overdue",
  "stopped",
  "held",
  "disputed",
  "news",
  "priority",
  "q",
  "from",
  "to",
] as const;

/** What can be chosen in the address of the inbox; `view` is `map` beside the list. */
export type FilterName = (typeof asked)[number] | "view";

/** The inbox as it is looked at: what is not there is not narrowed. */
export type Filter = Readonly<Partial<Record<FilterName, string>>>;

/** Stands for all departments; without a department one sees one's own. */
export const allDepartments = "all";

/** The filter that an address says; anything else in it is left out. */
export function filterOf(search: string): Filter {
  const query = new URLSearchParams(search);
  const given = [...asked, "view" as const].map((name) => [name, query.get(name)?.trim()] as const);
  return Object.fromEntries(given.filter(([, value]) => value));
}

/** The query of a filter, with no question mark, always in the same order. */
export function queryOf(filter: Filter): string {
  const given = [...asked, "view" as const].flatMap((name) => (filter[name] ? [[name, filter[name]] as const] : []));
  return new URLSearchParams(given.map(([name, value]) => [name, value])).toString();
}

/** What the API is asked for by a filter of somebody who works for these departments. */
export function askedBy(filter: Filter, own: readonly string[]): string {
  const department = filter.department === allDepartments ? "" : (filter.department ?? own.join(","));
  return queryOf({ ...filter, department, view: "" });
}

/** A filter with one thing more, or with one thing less when it had that already. */
export function toggled(filter: Filter, name: FilterName, value: string): Filter {
  return { ...filter, [name]: filter[name] === value ? "" : value };
}
