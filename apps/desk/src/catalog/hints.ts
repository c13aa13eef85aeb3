import { stepsOf, valueAt } from "./pointer.ts";

/** Names of the fields round the one at a pointer, its own last: `["rules", "from"]`; at the top the kind stands first. */
export function namesAt(kind: string, pointer: string): [around: string, own: string] {
  const names = [kind, ...stepsOf(pointer).filter((it) => !/^\d+$/.test(it))];
  return [names.at(-2) ?? kind, names.at(-1)!];
}

/** The kinds whose entries a field holds the ids of, by its name or by what stands round it and its name. */
const references: Readonly<Record<string, string>> = {
  office: "offices",
  offices: "offices",
  department: "departments",
  departments: "departments",
  group: "groups",
  "categories.group": "categoryGroups",
  category: "categories",
  categories: "categories",
  procedure: "procedures",
  procedures: "procedures",
  queue: "queues",
  queues: "queues",
};

/** Kinds that an exception can be about, by its scope; that of the whole city names nothing. */
export const scopeKinds: Readonly<Record<string, string>> = {
  office: "offices",
  queue: "queues",
  procedure: "procedures",
};

/** The kind of the entries whose ids a field holds; null for a field that holds none. */
export function referredKind(kind: string, pointer: string, draft: unknown): string | null {
  if (kind === "exceptions" && pointer === "/id") return scopeKinds[String(valueAt(draft, "/scope"))] ?? null;
  const [around, own] = namesAt(kind, pointer);
  return references[`${around}.${own}`] ?? references[own] ?? null;
}

/** Whether a field has no meaning for what is typed so far. */
export function isIdle(kind: string, pointer: string, draft: unknown): boolean {
  const scope = valueAt(draft, "/scope");
  if (kind !== "exceptions") return false;
  return pointer === "/id" ? !scopeKinds[String(scope)] : pointer === "/offices" && scope !== "procedure";
}

/** Kinds that the entries of a kind may name, whose names the form therefore needs. */
export function kindsReferredBy(kind: string, fields: readonly string[]): string[] {
  if (kind === "exceptions") return Object.values(scopeKinds);
  return [...new Set(fields.flatMap((it) => references[`${kind}.${it}`] ?? references[it] ?? []))];
}

const order: Readonly<Record<string, readonly string[]>> = {
  city: ["name", "languages", "timeZone", "country", "holidays", "contact", "emergency"],
  offices: ["name", "address", "phone", "note", "location"],
  procedures: ["name", "group", "description", "duration", "documents", "fees", "steps"],
  queues: ["name", "office", "step", "rules", "procedures"],
  exceptions: ["scope", "id", "offices", "from", "until", "reason", "hours"],
  categories: ["name", "kind", "group", "department", "description", "promise", "questions"],
  articles: ["title", "summary", "department", "body", "steps", "documents", "links"],
};

/** The fields of an entry in the order in which one thinks of them; those that are not named follow. */
export function inOrder(kind: string, fields: readonly string[]): readonly string[] {
  const first = order[kind] ?? ["name"];
  const rank = (it: string) => (first.includes(it) ? first.indexOf(it) : it === "id" ? 99 : 50);
  return fields.toSorted((a, b) => rank(a) - rank(b)); // the sort is stable
}

const seldom = new Set([
  "keywords",
  "windows",
  "legalBasis",
  "retention",
  "outline",
  "tiles",
  "geocoder",
  "demoNotice",
  "hosts",
  "confirmEmail",
  "online",
  "when",
  "stop",
]);

/** Whether a field is folded away until somebody wants it. */
export function isSeldom(pointer: string): boolean {
  return seldom.has(stepsOf(pointer).at(-1)!);
}

const long = new Set([
  "description",
  "note",
  "body",
  "text",
  "notice",
  "emergency",
  "summary",
  "outside",
  "demoNotice",
]);

/** Whether a text has several lines. */
export function isLong(kind: string, pointer: string): boolean {
  return long.has(namesAt(kind, pointer)[1]);
}
