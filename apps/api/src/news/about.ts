import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { oneLine } from "../messages/clean-text.ts";
import type { NewsTexts } from "./texts/en.ts";

/** What a subscription is about, in a few words: one report, or new ones of a neighbourhood. */
export function aboutOf(
  catalog: Catalog,
  texts: NewsTexts,
  { reference, category }: { reference: string | null; category: string | null },
): string {
  if (reference !== null) return texts.aboutReport(reference);
  const entry = category === null ? undefined : catalog.categories.get(category);
  return entry ? texts.aboutCategory(oneLine(textIn(catalog, entry.name, texts.language))) : texts.aboutArea;
}
