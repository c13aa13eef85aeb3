import { html } from "hono/html";
import type { CatalogProcedure } from "../catalog/catalog.ts";
import { heldFields, type Held, type Typed } from "./booking-form.ts";
import { errorSummary, formTitle, hidden, textField, type Errors, type Field } from "./form.ts";
import type { Content } from "./layout.ts";
import type { Html, Page } from "./page.ts";
import { officeName } from "./time-buttons.ts";

/** What the page that asks who comes shows. */
export interface ContactForm {
  readonly procedure: CatalogProcedure;
  readonly held: Held;
  readonly typed: Typed;
  /** Goes with the booking, so that sending it twice books once. */
  readonly key: string;
  readonly errors: Errors;
  /** Something to know before going on. */
  readonly notice?: string;
}

/** Asks who comes, while the time is held. */
export function contactPage(page: Page, form: ContactForm): Content {
  const { text, to } = page;
  const { procedure, held, key, notice } = form;
  const path = `/book/${procedure.department}/${procedure.entry.id}`;
  const body = html`<h1>${text("contact.title")}</h1>
    ${errorSummary(text("error.title"), form.errors)} ${notice && html`<p class="notice">${notice}</p>`}
    <form method="post" action="${to(`${path}/visit`)}" novalidate>
      ${hidden({ ...heldFields(held), bookingKey: key })} ${heldTime(page, form)} ${contactFields(page, form)}
      <p class="hint">${text("contact.privacy")}</p>
      <p class="actions">
        <button class="primary">${text("contact.book")}</button>
        <button formaction="${to(`${path}/times`)}">${text("contact.otherTime")}</button>
        <button formaction="${to(`${path}/extension`)}">${text("contact.more")}</button>
      </p>
    </form>`;
  return { title: formTitle(page, text("contact.title"), form.errors), body, plain: true };
}

function heldTime(page: Page, { procedure, held, notice }: ContactForm): Html {
  const { text, dates } = page;
  return html`<div class="notice">
    <h2>${text("contact.yourTime")}</h2>
    <p>
      <strong>${dates.moment(held.start)}</strong><br />
      ${officeName(page, held.office)}<br />
      ${page.name(procedure.entry.name)}${held.quantity > 1 && `, ${text("time.matters", { count: held.quantity })}`}
    </p>
    <p>${text("contact.held", { time: dates.time(held.expiresAt) })} ${!notice && text("contact.moreHint")}</p>
  </div>`;
}

function contactFields({ text }: Page, { typed, errors }: ContactForm): Html {
  const field = (name: keyof Typed, more: Partial<Field>) =>
    textField({ name, label: text(`contact.${name}`), value: typed[name], error: errors[name], ...more });
  return html`${field("name", { required: true, autocomplete: "name" })}
    <div role="group" aria-labelledby="one-needed">
      <p class="label" id="one-needed">${text("contact.oneNeeded")}</p>
      ${field("email", { type: "email", autocomplete: "email" })}
      ${field("phone", { hint: text("contact.phoneHint"), type: "tel", autocomplete: "tel" })}
    </div>
    ${field("note", { hint: text("contact.noteHint") })}`;
}
