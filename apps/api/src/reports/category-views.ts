import type { Category, CategorySummary, Question, Usual } from "@okienko/contract";
import type { CategoryEntry, QuestionEntry, Texts } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { currentVersion } from "./category-versions.ts";

/** A category as lists show it; also one of a version that is not the newest. */
export function categorySummary(catalog: Catalog, entry: CategoryEntry, language: string): CategorySummary {
  const { id, kind, name, group, description, promise, public: isPublic } = entry;
  const found = catalog.file.categoryGroups.find((it) => it.id === group);
  return {
    id,
    kind,
    name: textIn(catalog, name, language),
    group: { id: group, name: found ? textIn(catalog, found.name, language) : group },
    description: description && textIn(catalog, description, language),
    promise,
    public: isPublic,
  };
}

/** Everything that a form about a category must know. */
export function categoryView(catalog: Catalog, entry: CategoryEntry, language: string, usual: Usual | null): Category {
  const { emergency, notice, questions, contact, location, photos, duplicateRadius } = entry;
  const inTheirs = (texts: Texts | null) => texts && textIn(catalog, texts, language);
  return {
    ...categorySummary(catalog, entry, language),
    version: currentVersion(catalog, entry.id),
    department: departmentView(catalog, entry.department, language),
    emergency: inTheirs(emergency),
    notice: inTheirs(notice),
    questions: questions.map((it) => questionView(catalog, it, language)),
    contact,
    location,
    photos,
    duplicateRadius,
    usual,
  };
}

/** A department by its name; one that is gone by its id. */
export function departmentView({ file, ...catalog }: Catalog, id: string, language: string) {
  const found = file.departments.find((it) => it.id === id);
  return { id, name: found ? textIn({ file, ...catalog }, found.name, language) : id };
}

function questionView(catalog: Catalog, question: QuestionEntry, language: string): Question {
  const { text, hint, values, ...facts } = question;
  return {
    ...facts,
    text: textIn(catalog, text, language),
    hint: hint && textIn(catalog, hint, language),
    values: values.map(({ key, name, stop }) => ({
      key,
      name: textIn(catalog, name, language),
      stop: stop && textIn(catalog, stop, language),
    })),
  };
}
