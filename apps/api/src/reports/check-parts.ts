import type { CategoryEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { cleanText } from "../messages/clean-text.ts";
import { FieldErrors } from "./field-errors.ts";

/** A part of a report as staff want it. */
export interface WantedPart {
  readonly category: string;
  readonly department?: string | undefined;
  readonly description: string;
  /** Ids of photos of the report. */
  readonly photos: readonly string[];
}

/** A part that can be stored. */
export interface CheckedPart {
  readonly entry: CategoryEntry;
  readonly department: string;
  readonly description: string;
  readonly photos: readonly string[];
}

/** Checks parts. Throws `invalid-fields` with everything that is wrong. */
export function checkParts(catalog: Catalog, parts: readonly WantedPart[]): CheckedPart[] {
  const errors = new FieldErrors();
  const checked = parts.map((part, at) => {
    const entry = catalog.categories.get(part.category);
    const department = part.department ?? entry?.department;
    const description = cleanText(part.description).trim();
    if (!entry || entry.withdrawn)
      errors.add(`/parts/${at}/category`, "unknown-category", "There is no such category.");
    if (entry && !catalog.file.departments.some((it) => it.id === department))
      errors.add(`/parts/${at}/department`, "unknown-department", "There is no such department.");
    if (description === "") errors.add(`/parts/${at}/description`, "missing", "Please say what it is about.");
    return { entry: entry!, department: department!, description, photos: [...new Set(part.photos)] };
  });
  const photos = checked.flatMap((it) => it.photos);
  if (new Set(photos).size < photos.length)
    errors.add("/parts", "photo-twice", "A photo goes with one of the parts only.");
  errors.throwIfAny();
  return checked;
}
