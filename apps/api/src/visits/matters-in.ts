import { textsIn } from "./texts/texts-in.ts";

/** A number of matters in words of `language`: 2 sprawy, 5 spraw. */
export function mattersIn(language: string, count: number): string {
  const { matters, language: spoken } = textsIn(language);
  const form = matters[new Intl.PluralRules(spoken).select(count)] ?? matters.other!;
  return form.replace("{count}", String(count));
}
