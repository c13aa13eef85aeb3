import { html } from "hono/html";
import { errorSummary, formTitle, textField } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";

/** What a mail of the waiting list leads to: an offer, or the question whether somebody wants to wait. */
type Kind = "offer" | "wish";

/** Asks for the code of the link; a script types what stands behind the `#`, so no server sees it in an address. */
export function codePage(page: Page, kind: Kind, error?: string): Content {
  const { text, path } = page;
  const title = text(`waiting.${kind}Title`);
  const body = html`<h1>${title}</h1>
    ${errorSummary(text("error.title"), { secret: error })}
    <p>${text("waiting.openText")}</p>
    <form method="post" action="${page.to(openPath(path))}" data-opened-by-link novalidate>
      ${textField({ name: "secret", label: text("visit.accessCode"), value: "", required: true, ...(error && { error }) })}
      <button class="primary">${text("waiting.open")}</button>
    </form>`;
  return { title: formTitle(page, title, { secret: error }), body, plain: Boolean(error), status: error ? 404 : 200 };
}

/** `/offer/1` of `/offer/1/taking`. */
function openPath(path: string): string {
  return path.split("/").slice(0, 3).join("/");
}

/** Says that something is over; there is nothing to press. */
export function toldPage(title: string, words: string, status: Content["status"] = 200): Content {
  return {
    title,
    body: html`<h1>${title}</h1>
      <p>${words}</p>`,
    plain: true,
    status,
  };
}
