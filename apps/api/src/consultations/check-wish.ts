import type { ConsultationWish } from "@okienko/contract";
import type { Texts } from "@okienko/contract/city-file";
import { addDays, startOfDay } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { FieldErrors, pointerStep } from "../reports/field-errors.ts";

/** Whose consultations somebody may write: of these departments, or of all (`null`). */
export type Scope = readonly string[] | null;

/** Checks what staff have written. Throws `invalid-fields`. */
export function checkWish({ file }: Catalog, scope: Scope, wish: ConsultationWish): void {
  const errors = new FieldErrors();
  const isKnown = file.departments.some(({ id }) => id === wish.department);
  if (!isKnown || !isWithin(scope, wish.department))
    errors.add("/department", "unknown-department", "Please choose one of your departments.");
  checkTexts(errors, file.city.languages, "/title", wish.title);
  checkTexts(errors, file.city.languages, "/text", wish.text);
  wish.options.forEach((it, at) => checkTexts(errors, file.city.languages, `/options/${at}`, it));
  if (wish.most > wish.options.length) errors.add("/most", "too-large", "There are fewer answers than may be chosen.");
  if (wish.closesOn < wish.opensOn) errors.add("/closesOn", "ends-before-it-begins", "It closes before it opens.");
  errors.throwIfAny();
}

/** Checks words for everybody in the city's languages. Throws `invalid-fields`. */
export function checkWords({ file }: Catalog, text: Texts): void {
  const errors = new FieldErrors();
  checkTexts(errors, file.city.languages, "/text", text);
  errors.throwIfAny();
}

/** Refuses a closing day that is over. Throws `invalid-fields`. */
export function refuseOver(closesAt: number, at: number): void {
  if (closesAt > at) return;
  const errors = new FieldErrors();
  errors.add("/closesOn", "over", "This day is over.");
  errors.throwIfAny();
}

/** Whether somebody may write what a department asks. */
export function isWithin(scope: Scope, department: string): boolean {
  return scope === null || scope.includes(department);
}

/** The days as they are stored: from the midnight that begins the first one to the midnight that ends the last one. */
export function timesOf({ file }: Catalog, { opensOn, closesOn }: Pick<ConsultationWish, "opensOn" | "closesOn">) {
  const { timeZone } = file.city;
  return {
    opens_on: opensOn,
    closes_on: closesOn,
    opens_at: startOfDay(opensOn, timeZone),
    closes_at: startOfDay(addDays(closesOn, 1), timeZone),
  };
}

function checkTexts(errors: FieldErrors, languages: readonly string[], pointer: string, texts: Texts): void {
  const first = languages[0]!;
  if (!texts[first]) errors.add(`${pointer}/${pointerStep(first)}`, "missing-language", `Please write it in ${first}.`);
  for (const language of Object.keys(texts).filter((it) => !languages.includes(it)))
    errors.add(`${pointer}/${pointerStep(language)}`, "unknown-language", "The city does not speak this language.");
}
