import type { CategoryEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { cleanText } from "../messages/clean-text.ts";
import { Refusal } from "../refusal.ts";
import { type Answers, checkAnswers } from "./check-answers.ts";
import { checkContact, type StoredContact } from "./check-contact.ts";
import { checkPlace, type StoredPlace } from "./check-place.ts";
import { FieldErrors } from "./field-errors.ts";
import type { Submission } from "./submission.ts";

/** A submission that can be stored. */
export interface CheckedSubmission {
  readonly category: CategoryEntry;
  readonly description: string;
  readonly place: StoredPlace;
  readonly answers: Answers;
  readonly contact: StoredContact | null;
  /** Each once, in the order in which they were named. */
  readonly photos: readonly string[];
}

const longest = 4000;

/** What looks like nothing: joiners, marks of direction, spaces of no width. */
const unseen = /[\s\p{Cf}]/gu;

/**
 * Checks a submission against its category, whichever way it came. Throws `unknown-category`, `invalid-fields` with
 * everything that is wrong, `form-stopped` and `outside-city`.
 */
export function checkSubmission(catalog: Catalog, submission: Submission): CheckedSubmission {
  const category = offered(catalog, submission.category);
  const errors = new FieldErrors();
  const { kind, language, answers: given } = submission;
  if (kind !== undefined && kind !== category.kind)
    errors.add("/kind", "other-kind", `This category is of the kind ${category.kind}.`);
  const answers = checkAnswers({ catalog, category, language, given }, errors);
  const description = checkDescription(submission, errors);
  const place = checkPlace(catalog, category, submission, errors);
  const contact = checkContact(category, submission, errors);
  const photos = [...new Set(submission.photos)];
  if (photos.length > category.photos) errors.add("/photos", "too-many", `At most ${category.photos} photos.`);
  errors.throwIfAny();
  return { category, description, place, answers, contact, photos };
}

function offered({ file, categories }: Catalog, id: string): CategoryEntry {
  const category = categories.get(id);
  if (!category || !file.reporting) throw new Refusal("unknown-category");
  if (category.withdrawn) throw new Refusal("unknown-category", "This category is no longer offered.");
  return category;
}

/** Open311 GeoReport v2 asks for no description. */
function checkDescription({ description, channel }: Submission, errors: FieldErrors): string {
  const text = cleanText(description).trim();
  if (text.replace(unseen, "") === "" && channel !== "open311")
    errors.add("/description", "missing", "Please say what it is about.");
  if ([...text].length > longest) errors.add("/description", "too-long", `At most ${longest} characters.`);
  return text;
}
