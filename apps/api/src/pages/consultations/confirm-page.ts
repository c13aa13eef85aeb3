import { html } from "hono/html";
import { errorSummary, formTitle, textField } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";
import type { TextKey } from "../texts/text.ts";
import { isRefused } from "../writing.ts";

/** What is confirmed by a mail: its words, and the page that it is about. */
export interface Confirming {
  readonly about: "consultation" | "idea";
  readonly back: string;
}

/** Asks whether it shall count; a script types the code that stands behind the `#`, and only the button acts. */
export function confirmPage(page: Page, { about }: Confirming, error?: string): Content {
  const { text, to } = page;
  const title = text(`${about}.confirmTitle`);
  const body = html`<h1>${title}</h1>
    ${errorSummary(text("error.title"), { code: error })}
    <p>${text("consultation.confirmText")}</p>
    <form method="post" action="${to(page.path)}" data-filled-by-link novalidate>
      ${textField({ name: "code", label: text("confirm.code"), value: "", required: true, ...(error && { error }) })}
      <button class="primary">${text(`${about}.confirm`)}</button>
    </form>`;
  return { title: formTitle(page, title, { code: error }), body, plain: Boolean(error), status: error ? 404 : 200 };
}

/** It counts now. */
export function countedPage(page: Page, confirming: Confirming): Content {
  return told(page, confirming, [`${confirming.about}.counted`, "consultation.countedText"], 200);
}

/** Why it does not count; rethrows what is no answer to somebody who confirms. */
export function notCountedPage(page: Page, confirming: Confirming, refusal: unknown): Content {
  const { about } = confirming;
  if (isRefused(refusal, "unknown-answer")) return confirmPage(page, confirming, page.text("consultation.wrongCode"));
  if (isRefused(refusal, "already-answered", "already-supported"))
    return told(page, confirming, [`${about}.already`, "consultation.alreadyText"], 409);
  if (isRefused(refusal, "consultation-closed", "idea-closed"))
    return told(page, confirming, [`${about}.over`, `${about}.overText`], 410);
  throw refusal;
}

function told(
  { text, to }: Page,
  { about, back }: Confirming,
  [title, words]: readonly [TextKey, TextKey],
  status: 200 | 409 | 410,
): Content {
  const body = html`<h1>${text(title)}</h1>
    <p>${text(words)}</p>
    <p><a href="${to(back)}">${text(`${about}.see`)}</a></p>`;
  return { title: text(title), body, plain: true, status };
}
