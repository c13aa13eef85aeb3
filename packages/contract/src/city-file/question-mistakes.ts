import type { Mistake } from "./mistake.ts";
import { fieldOf, isObject, itemsOf, partsAt, textsAmong, type Part } from "./parts.ts";

/** Questions that cannot be answered, or that depend on something nobody can have answered before. */
export function questionMistakes(file: Part): Mistake[] {
  return partsAt(file, "/categories/*").flatMap((category) => {
    const questions = partsAt(category, "/questions/*");
    return questions.flatMap((it, at) => [
      ...wrongValues(it),
      ...requiredText(it),
      ...wrongCondition(it, questions.slice(0, at)),
    ]);
  });
}

function wrongValues(question: Part): Mistake[] {
  const values = fieldOf(question, "values");
  const { length } = itemsOf(values);
  if (!isList(question) || isText(question))
    return length > 0 ? [{ pointer: values.pointer, problem: "Only a list that one chooses from has values." }] : [];
  if (length === 0) return [{ pointer: values.pointer, problem: "A list needs values to choose from." }];
  if (itemsOf(values).some((it) => !stops(it))) return [];
  return [{ pointer: values.pointer, problem: "One of the values must not end the form." }];
}

function requiredText(question: Part): Mistake[] {
  const { pointer, value } = fieldOf(question, "required");
  if (value !== true || !isText(question)) return [];
  return [{ pointer, problem: "A text that is only shown cannot be required." }];
}

function wrongCondition(question: Part, earlier: readonly Part[]): Mistake[] {
  const when = fieldOf(question, "when");
  const { pointer, value: id } = fieldOf(when, "question");
  if (!isObject(when.value) || typeof id !== "string") return [];
  const asked = earlier.find((it) => fieldOf(it, "id").value === id && isList(it));
  if (!asked) return [{ pointer, problem: `No list before this question has the id “${id}”.` }];
  return textsAmong(partsAt(when, "/values/*")).flatMap((key) => wrongKey(key, itemsOf(fieldOf(asked, "values"))));
}

function wrongKey({ pointer, value: key }: Part & { readonly value: string }, values: readonly Part[]): Mistake[] {
  const chosen = values.find((it) => fieldOf(it, "key").value === key);
  if (!chosen) return [{ pointer, problem: `That question has no value “${key}”.` }];
  return stops(chosen) ? [{ pointer, problem: `“${key}” ends the form.` }] : [];
}

function isList(question: Part): boolean {
  return ["singlevaluelist", "multivaluelist"].includes(String(fieldOf(question, "datatype").value));
}

/** Whether it is a text that is only shown. */
function isText(question: Part): boolean {
  return fieldOf(question, "variable").value === false;
}

function stops(value: Part): boolean {
  return (fieldOf(value, "stop").value ?? null) !== null;
}
