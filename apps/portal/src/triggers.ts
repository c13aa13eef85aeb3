import { Router } from "@vaadin/router";
import { takeSecret } from "./access-link.ts";
import { isOurs } from "./addresses.ts";

let shown = location.pathname + location.search;

/** The link that a click would follow in this window; nothing where the browser has something else to do. */
function followed(event: MouseEvent): HTMLAnchorElement | undefined {
  const { defaultPrevented, button, metaKey, ctrlKey, shiftKey, altKey } = event;
  if (defaultPrevented || button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return;
  const path = event.composedPath();
  const link = path.find((it) => it instanceof HTMLAnchorElement && it.href !== "");
  const isContent = path.some((it) => it instanceof Element && it.localName === "main");
  if (!isContent || !(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute("download")) return;
  return link;
}

function onClick(event: MouseEvent): void {
  const link = followed(event);
  if (!link || !isOurs(link)) return;
  const target = inChosenLanguage(link);
  if (target.pathname + target.search === shown) return;
  event.preventDefault();
  go(target);
}

/** Links in widgets say no language: one that somebody has chosen by hand goes along. */
function inChosenLanguage({ href }: HTMLAnchorElement): URL {
  const target = new URL(href);
  const chosen = new URLSearchParams(location.search).get("lang");
  if (chosen && !target.searchParams.has("lang")) target.searchParams.set("lang", chosen);
  return target;
}

/** Steps within a page belong to the browser, but for an access link. */
function onPopState({ state }: PopStateEvent): void {
  if (state === "vaadin-router-ignore") return;
  if (location.pathname + location.search === shown) takeSecret();
  else go(location);
}

function go({ pathname, search, hash }: Pick<URL, "pathname" | "search" | "hash">): void {
  shown = pathname + search;
  Router.go({ pathname, search, hash });
}

/** Takes over links in the content of the page only: header and footer change with the page, so they load it. */
export const contentLinks = {
  activate(): void {
    document.addEventListener("click", onClick);
    addEventListener("popstate", onPopState);
  },
  inactivate(): void {
    document.removeEventListener("click", onClick);
    removeEventListener("popstate", onPopState);
  },
};
