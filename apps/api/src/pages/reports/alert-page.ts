import { html } from "hono/html";
import { errorSummary, formTitle, selectField, textField, type Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Page } from "../page.ts";

/** What was typed to hear of new reports. */
export interface TypedAlert {
  readonly place: string;
  readonly radius: string;
  readonly category: string;
  readonly email: string;
}

const radii = [500, 1000, 2000, 5000];

/** Asks around which place, of what, and to which address mails about new reports shall go. */
export function alertPage(page: Page, typed: TypedAlert, errors: Errors): Content {
  const { text, to, name, catalog } = page;
  const categories = catalog.file.categories.filter((it) => it.public && !it.withdrawn);
  const options = categories.map((it): [string, string] => [it.id, name(it.name)]);
  const title = text("alert.title");
  const body = html`<h1>${title}</h1>
    <p>${text("alert.text")}</p>
    ${errorSummary(text("error.title"), errors)}
    <form method="post" action="${to("/alerts")}" novalidate>
      ${textField({
        name: "place",
        label: text("nearby.place"),
        hint: text("report.addressHint"),
        value: typed.place,
        error: errors["place"],
        required: true,
      })}
      ${selectField(
        "radius",
        text("alert.radius"),
        typed.radius,
        radii.map((it) => [String(it), page.dates.metres(it)]),
      )}
      ${selectField("category", text("report.category"), typed.category, [["", text("nearby.all")], ...options])}
      ${textField({
        name: "email",
        label: text("contact.email"),
        value: typed.email,
        error: errors["email"],
        type: "email",
        autocomplete: "email",
        required: true,
      })}
      <button class="primary">${text("alert.ask")}</button>
    </form>`;
  return {
    title: formTitle(page, title, errors),
    body,
    plain: true,
    status: Object.values(errors).some(Boolean) ? 422 : 200,
  };
}

/** Says what comes next; the same whether or not the address was known. */
export function askedPage({ text, to }: Page, email: string): Content {
  const title = text("report.followedTitle");
  const body = html`<h1>${title}</h1>
    <p>${text("report.followed", { email })}</p>
    <p><a href="${to("/nearby")}">${text("site.nearby")}</a></p>`;
  return { title, body, plain: true };
}
