import type { CategoryEntry, QuestionEntry, Texts } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Answer, Facts } from "./answer.ts";
import { Refused } from "./refused.ts";

/** The code under which clients know a category. */
export function serviceCode({ code, id }: CategoryEntry): string {
  return code ?? id;
}

/** The category of a code that can be reported now. Throws 404. */
export function offeredService({ file }: Catalog, code: string): CategoryEntry {
  const found = offered(file.categories).find((it) => serviceCode(it) === code);
  if (!found) throw new Refused(404, "There is no such service_code.");
  return found;
}

/** `GET services` */
export function servicesAnswer(catalog: Catalog, language: string): Answer {
  const facts = offered(catalog.file.categories).map((it) => service(catalog, it, language));
  return { root: "services", facts };
}

/** `GET services/{service_code}` */
export function definitionAnswer(catalog: Catalog, code: string, language: string): Answer {
  const { questions } = offeredService(catalog, code);
  const attributes = questions.map((it, at) => attribute(catalog, it, at + 1, language));
  return { root: "service_definition", facts: { service_code: code, attributes } };
}

function offered(categories: readonly CategoryEntry[]): CategoryEntry[] {
  return categories.filter(({ withdrawn }) => !withdrawn);
}

function service(catalog: Catalog, entry: CategoryEntry, language: string): Facts {
  const group = catalog.file.categoryGroups.find(({ id }) => id === entry.group)!;
  return {
    service_code: serviceCode(entry),
    service_name: textIn(catalog, entry.name, language),
    description: textOrNull(catalog, entry.description, language),
    metadata: entry.questions.length > 0,
    type: entry.batch ? "batch" : "realtime",
    keywords: (entry.keywords[language] ?? []).join(", ") || null,
    group: textIn(catalog, group.name, language),
  };
}

function attribute(catalog: Catalog, question: QuestionEntry, order: number, language: string): Facts {
  const { id, datatype, variable, values, when } = question;
  return {
    variable,
    code: id,
    datatype,
    // the standard has no conditions: what is asked of some only cannot be required of all
    required: variable && question.required && when === null,
    datatype_description: textOrNull(catalog, question.hint, language),
    order,
    description: textIn(catalog, question.text, language),
    values: datatype.endsWith("list")
      ? values.map(({ key, name }) => ({ key, name: textIn(catalog, name, language) }))
      : undefined,
  };
}

function textOrNull(catalog: Catalog, texts: Texts | null, language: string): string | null {
  return texts && textIn(catalog, texts, language);
}
