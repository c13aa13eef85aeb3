import type { Mistake } from "./mistake.ts";
import { fieldOf, isObject, partsAt, textsAmong, type Part } from "./parts.ts";
import { templateValues } from "./templates.ts";

/** Values in templates that there are none of: they would stay as they are in what residents read. */
export function templateMistakes(file: Part): Mistake[] {
  const texts = partsAt(file, "/templates/*/text").flatMap((it) =>
    Object.keys(isObject(it.value) ? it.value : {}).map((language) => fieldOf(it, language)),
  );
  return textsAmong(texts).flatMap(({ pointer, value }) =>
    [...value.matchAll(/\{([^{}]*)\}/g)]
      .filter(([, name]) => !(templateValues as readonly string[]).includes(name!))
      .map(([found]) => ({ pointer, problem: `${found} is none of ${templateValues.join(", ")}.` })),
  );
}
