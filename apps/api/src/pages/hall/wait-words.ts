import type { CheckedIn } from "@okienko/contract";
import { html } from "hono/html";
import type { Html, Page } from "../page.ts";

/** The place in the queue and the expected wait, in words; nothing where it cannot be said. */
export function waitWords({ text }: Page, { before, wait }: { before: number | null; wait: CheckedIn["wait"] }): Html {
  return html`${
    before !== null &&
    html`<p class="before">${before === 0 ? text("kiosk.next") : text("kiosk.before", { count: before })}</p>`
  }
  ${wait && html`<p>${wait.until <= 5 ? text("kiosk.soon") : text("kiosk.wait", { from: wait.from, until: wait.until })}</p>`}`;
}
