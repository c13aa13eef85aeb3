import { Router } from "@vaadin/router";
import { takeSecret } from "./access-link.ts";
import { base, isOurs, paths } from "./addresses.ts";
import { arriveAt, fetchPage } from "./page-loader.ts";
import "./portal.css";
import { followSteps } from "./step-title.ts";
import { contentLinks } from "./triggers.ts";

const main = document.querySelector("main")!;

/** The page that the server has sent. */
let sent = main.querySelector<HTMLElement>(".page");

async function pageAt(address: string): Promise<HTMLElement> {
  const first = sent;
  sent = null;
  if (first) return keepingFocus(first);
  try {
    const page = await fetchPage(address);
    return Object.assign(page.content, { onAfterEnter: () => arriveAt(page) });
  } catch {
    location.assign(address); // the browser says best what is wrong
    return main.querySelector<HTMLElement>(".page")!;
  }
}

/** The router takes the page out once and puts it in again: what had the focus, as the errors of a form, keeps it. */
function keepingFocus(page: HTMLElement): HTMLElement {
  const focused = page.querySelector<HTMLElement>(":focus");
  return Object.assign(page, { onAfterEnter: () => focused?.focus() });
}

takeSecret();
void followSteps(main);
if (isOurs(location)) {
  const router = new Router(main, { baseUrl: base });
  Router.setTriggers(contentLinks);
  const action = ({ pathname, search = "" }: { pathname: string; search?: string }) => pageAt(pathname + search);
  void router.setRoutes(paths.map((path) => ({ path, action })));
}
