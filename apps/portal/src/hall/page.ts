import { become } from "./become.ts";

/** What the page is about; it carries what its script needs to know. */
export function hall(): HTMLElement {
  return document.querySelector<HTMLElement>(".hall")!;
}

/** Shows the same page as it is now; whoever reads or types in it is not disturbed. */
export function refresh(page: Document): void {
  takeHead(page);
  become(document.body, page.body);
}

/** Shows another page, and moves the focus to where it begins: what is wrong, or the heading. */
export function arrive(page: Document): void {
  takeHead(page);
  const begin = page.querySelector<HTMLElement>("#errors") ?? page.querySelector("h1");
  begin?.removeAttribute("autofocus"); // a browser would say that something else has the focus
  begin?.setAttribute("tabindex", "-1");
  document.body.replaceWith(page.body);
  begin?.focus();
  scrollTo(0, 0);
}

function takeHead({ title, documentElement }: Document): void {
  document.title = title;
  document.documentElement.lang = documentElement.lang;
}
