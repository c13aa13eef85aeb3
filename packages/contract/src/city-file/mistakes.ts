import { calendarMistakes } from "./calendar-mistakes.ts";
import { categoryMistakes } from "./category-mistakes.ts";
import { CityFile } from "./city-file.ts";
import { counterMistakes } from "./counter-mistakes.ts";
import { duplicateMistakes } from "./duplicate-mistakes.ts";
import { hoursMistakes } from "./hours-mistakes.ts";
import { languageMistakes } from "./language-mistakes.ts";
import { mapMistakes } from "./map-mistakes.ts";
import type { Mistake } from "./mistake.ts";
import { questionMistakes } from "./question-mistakes.ts";
import { referenceMistakes } from "./reference-mistakes.ts";
import { schemaMistakes } from "./schema-mistakes.ts";
import { schemaProblem } from "./schema-problem.ts";
import { scopeMistakes } from "./scope-mistakes.ts";
import { templateMistakes } from "./template-mistakes.ts";

/**
 * Finds everything that is wrong in a city file, so that it can be repaired in one go.
 *
 * What can be read is checked even where the rest has the wrong shape. `city` is null unless there are no mistakes;
 * `holidayCountries` are the countries whose public holidays are known.
 */
export function findMistakes(
  input: unknown,
  holidayCountries: readonly string[],
): { city: CityFile | null; mistakes: Mistake[] } {
  const parsed = CityFile.safeParse(input, { error: schemaProblem });
  const file = { pointer: "", value: input };
  const mistakes = [
    ...(parsed.success ? [] : schemaMistakes(parsed.error)),
    ...calendarMistakes(file, holidayCountries),
    ...languageMistakes(file),
    ...duplicateMistakes(file),
    ...referenceMistakes(file),
    ...hoursMistakes(file),
    ...counterMistakes(file),
    ...scopeMistakes(file),
    ...categoryMistakes(file),
    ...questionMistakes(file),
    ...mapMistakes(file),
    ...templateMistakes(file),
  ];
  return { city: parsed.success && mistakes.length === 0 ? parsed.data : null, mistakes };
}
