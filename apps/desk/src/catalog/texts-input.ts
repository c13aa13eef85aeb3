import { html, type TemplateResult } from "lit";
import { languageName, text } from "../texts/texts.ts";
import { isLong } from "./hints.ts";
import { group, lineInput, linesInput, type Place } from "./inputs.ts";
import { below, valueAt } from "./pointer.ts";

/** One text in each language of the city, marked as such, so that it is read aloud and spelled as it should be. */
export function textsInput(place: Place, isRequired: boolean): TemplateResult {
  const { form, pointer } = place;
  const [first, ...others] = form.languages;
  const language = languageName(first!);
  const note =
    others.length === 0 || !form.mayChange
      ? null
      : text(isRequired ? "catalog.firstLanguage" : "catalog.optionalText", { language });
  const input = (it: string) => {
    const value = valueAt(form.draft, below(pointer, it));
    return isLong(form.kind, pointer)
      ? linesInput(inLanguage(place, it), String(value ?? ""))
      : lineInput(inLanguage(place, it), value);
  };
  return group({ ...place, note }, html`${form.languages.map(input)}`);
}

/** The part of a field that is typed in one language. */
export function inLanguage({ form, pointer }: Place, lang: string): Place {
  return { form, pointer: below(pointer, lang), label: languageName(lang), lang, isPart: true };
}
