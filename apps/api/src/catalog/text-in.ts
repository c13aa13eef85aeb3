import type { Texts } from "@okienko/contract/city-file";
import type { Catalog } from "./catalog.ts";

/** One of the city's texts in `language`, or in the city's first language, which every text has. */
export function textIn({ file }: Catalog, texts: Texts, language: string): string {
  return texts[language] ?? texts[file.city.languages[0]!]!;
}
