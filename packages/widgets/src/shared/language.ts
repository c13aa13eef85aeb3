/** The languages that the widgets speak; each has one file in `messages/`. */
export const languages = ["pl", "en", "uk", "de"] as const;

/** One of the languages that the widgets speak. */
export type Language = (typeof languages)[number];

/** The language that speaks for `tag` (BCP 47), `pl` for `pl-PL`; undefined when there is none. */
export function spoken(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split("-")[0];
  return languages.find((language) => language === primary);
}

/** The nearest `lang` of an element, its own first, then outwards through shadow roots; empty when nobody says. */
export function nearestLang(element: Element): string {
  const near = element.closest("[lang]:not([lang=''])");
  if (near) return near.getAttribute("lang") ?? "";
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : "";
}
