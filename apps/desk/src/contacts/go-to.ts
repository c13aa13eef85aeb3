import { Router } from "@vaadin/router";
import { to } from "../addresses.ts";

/** Shows another page of the desk. */
export function goTo(path: string): void {
  const { pathname, search } = new URL(to(path));
  Router.go({ pathname, search });
}
