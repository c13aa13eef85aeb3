import type { VisitStatus } from "@okienko/contract";
import { html } from "hono/html";
import { errorSummary, formTitle, hidden, textField } from "./form.ts";
import type { Content } from "./layout.ts";
import type { Html, Page } from "./page.ts";
import { whenAndWhere } from "./visit-card.ts";
import { confirmForm } from "./visit-pages.ts";

/** What is wrong with a typed number, and the number. */
export interface WrongNumber {
  readonly typed: string;
  readonly error: string;
}

/** Asks for a number. */
export function statusPage(page: Page, wrong?: WrongNumber): Content {
  const { text } = page;
  const errors = { reference: wrong?.error };
  // the widget looks for the number itself, and says the same of it
  const body = html`<h1>${text("status.title")}</h1>
    <okienko-status ${wrong?.typed && html`reference="${wrong.typed}"`} lang="${page.language}">
      ${errorSummary(text("error.title"), errors)} ${numberForm(page, wrong)}
    </okienko-status>`;
  return { title: formTitle(page, text("status.title"), errors), body, status: wrong?.typed ? 404 : 200 };
}

function numberForm({ text, file, chosenLanguage }: Page, wrong?: WrongNumber): Html {
  return html`<form method="get" action="${file("/status")}">
    ${hidden({ lang: chosenLanguage })}
    ${textField({
      name: "reference",
      label: text("status.number"),
      hint: text("status.numberHint"),
      required: true,
      value: wrong?.typed ?? "",
      error: wrong?.error,
    })}
    <button class="primary">${text("status.show")}</button>
  </form>`;
}

/** What everybody may see who knows the number, and the way in for the owner. */
export function publicPage(page: Page, status: VisitStatus, wrongSecret = false): Content {
  const { text, to } = page;
  const { reference } = status;
  const error = wrongSecret ? text("status.wrong") : undefined;
  const errors = { secret: error };
  const title = text("visit.privateTitle", { reference });
  const body = html`<h1>${text("status.title")}</h1>
    <okienko-status reference="${reference}" lang="${page.language}">
      <h2>${title}</h2>
      ${errorSummary(text("error.title"), errors)}
      <dl class="visit">
        <dt>${text("visit.state")}</dt>
        <dd>${stateText(page, status.state)}</dd>
        ${whenAndWhere(page, status)}
      </dl>
      ${status.state === "unconfirmed" && confirmForm(page, { reference, confirmBy: null })}
      <h2>${text("status.ownerTitle")}</h2>
      <p>${text("status.ownerText")}</p>
      <form method="post" action="${to(`/visit/${reference}`)}">
        ${textField({
          name: "secret",
          label: text("visit.accessCode"),
          hint: text("status.accessHint"),
          required: true,
          value: "",
          error,
        })}
        <button class="primary">${text("status.open")}</button>
      </form>
    </okienko-status>`;
  return { title: formTitle(page, title, errors), body, plain: wrongSecret, status: wrongSecret ? 404 : 200 };
}

const states = [
  "unconfirmed",
  "booked",
  "arrived",
  "called",
  "served",
  "missed",
  "cancelled",
  "expired",
  "moved",
] as const;

/** The state in words; one that the pages do not know is shown as it is. */
function stateText({ text }: Page, state: string): string {
  const known = states.find((it) => it === state);
  return known ? text(`state.${known}`) : state;
}
