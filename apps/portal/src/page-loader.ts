import { takeSecret } from "./access-link.ts";
import { followSteps } from "./step-title.ts";

/** A page of the server, ready to be put into this one. */
export interface LoadedPage {
  readonly content: HTMLElement;
  readonly document: Document;
}

/**
 * Fetches a page as the server renders it. Throws when there is none to show.
 *
 * XMLHttpRequest reads HTML into a document by itself, so no text becomes markup here (Trusted Types).
 */
export function fetchPage(address: string): Promise<LoadedPage> {
  const request = new XMLHttpRequest();
  request.open("GET", address);
  request.responseType = "document";
  return new Promise((resolve, reject) => {
    request.onload = () => {
      const document = request.response as Document | null;
      const content = document?.querySelector<HTMLElement>("main > .page");
      if (document && content) resolve({ document, content });
      else reject(new Error(`No page is at ${address}`));
    };
    request.onerror = () => reject(new Error(`${address} cannot be reached`));
    request.send();
  });
}

/** Makes the rest of this page fit the new content: title, language, header; the focus goes to the heading. */
export function arriveAt(page: LoadedPage): void {
  document.title = page.document.title;
  document.documentElement.lang = page.document.documentElement.lang;
  const header = page.document.querySelector("header");
  if (header) document.querySelector("header")?.replaceWith(header);
  takeSecret();
  void followSteps(page.content);
  const heading = page.content.querySelector("h1");
  heading?.setAttribute("tabindex", "-1");
  heading?.focus();
}
