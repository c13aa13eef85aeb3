import type { Place } from "@okienko/contract";
import type { CategoryEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import { errorSummary, formTitle, hidden, textField, type Errors } from "../form.ts";
import type { Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";
import { questionFields } from "./question-fields.ts";
import type { TypedReport } from "./typed-report.ts";

/** What the form of a category shows. */
export interface ReportForm {
  readonly category: CategoryEntry;
  readonly typed: TypedReport;
  readonly errors: Errors;
  /** Places that the typed address may mean; null where nobody has looked yet. */
  readonly places: readonly Place[] | null;
}

/** Asks what is wrong and where, and only what this category needs. `plain` where it is an answer to a form. */
export function reportFormPage(page: Page, form: ReportForm, plain: boolean): Content {
  const { text, to } = page;
  const { category, errors, typed } = form;
  const title = page.name(category.name);
  const body = html`<h1>${text("site.report")}</h1>
    <okienko-report category="${category.id}" lang="${page.language}">
      <h2>${title}</h2>
      ${category.emergency && html`<p class="notice error">${page.name(category.emergency)}</p>`}
      ${category.description && html`<p class="lead">${page.name(category.description)}</p>`}
      ${category.notice && html`<p class="notice">${page.name(category.notice)}</p>`}
      ${errorSummary(text("error.title"), errors)}
      <form method="post" action="${to(`/report/${category.id}`)}" enctype="multipart/form-data" novalidate>
        ${hidden({ key: typed.key })} ${descriptionField(page, form)} ${placeFields(page, form)}
        ${questionFields(page, { category, answers: typed.answers, errors })} ${photoFields(page, form)}
        ${contactFields(page, form)}
        <p class="actions"><button class="primary" name="action" value="check">${text("report.check")}</button></p>
      </form>
      <p><a href="${to("/report")}">${text("report.otherCategory")}</a></p>
    </okienko-report>`;
  const status = Object.values(errors).some(Boolean) ? 422 : 200;
  return { title: formTitle(page, title, errors), body, plain, status };
}

function descriptionField({ text }: Page, { typed, errors }: ReportForm): Html {
  const error = errors["description"];
  return html`<div class="field">
    <label for="description">${text("report.description")}</label>
    <span class="hint" id="description-hint">${text("report.descriptionHint")}</span>
    ${error && html`<span class="wrong" id="description-error">${error}</span>`}
    <textarea
      id="description"
      name="description"
      rows="5"
      maxlength="4000"
      aria-required="true"
      aria-describedby="description-hint${error ? " description-error" : ""}"
      ${error && html`aria-invalid="true"`}
    >
${typed.description}</textarea>
  </div>`;
}

function placeFields(page: Page, form: ReportForm): Html {
  const { text } = page;
  const { category, typed, errors } = form;
  if (category.location === "none") return html``;
  const hint = [category.location === "optional" && text("report.optional"), text("report.addressHint")];
  return html`${textField({
      name: "address",
      label: text("report.address"),
      hint: hint.filter(Boolean).join(" "),
      value: typed.address,
      error: errors["address"],
      autocomplete: "street-address",
      required: category.location === "required",
    })}
    <p class="actions"><button name="action" value="find">${text("report.findPlace")}</button></p>
    ${foundPlaces(page, form)}`;
}

function foundPlaces({ text }: Page, { places, typed }: ReportForm): Html {
  if (places === null) return typed.point ? html`${hidden({ point: typed.point })}` : html``;
  if (places.length === 0) return html`<p class="notice" role="status">${text("report.noPlace")}</p>`;
  return html`<fieldset>
    <legend>${text("report.whichPlace")}</legend>
    ${places.map(({ name, location }, index) => {
      const point = `${location.lat},${location.lng}`;
      const isChosen = typed.point ? point === typed.point : index === 0;
      return html`<label class="choice">
        <input type="radio" name="point" value="${point}" ${isChosen && html`checked`} /> ${name}
      </label>`;
    })}
    <label class="choice"><input type="radio" name="point" value="" /> ${text("report.noneOfThese")}</label>
  </fieldset>`;
}

function photoFields({ text }: Page, { category, typed, errors }: ReportForm): Html {
  if (category.photos === 0) return html``;
  const error = errors["photos"];
  return html`<div class="field">
    ${typed.photos.map(
      (id, index) =>
        html`<label class="choice">
          <input type="checkbox" name="photo" value="${id}" checked />
          ${text("report.photoKept", { number: index + 1 })}
        </label>`,
    )}
    <label for="photos">${text("report.photos")}</label>
    <span class="hint" id="photos-hint">${text("report.photosHint", { count: category.photos })}</span>
    ${error && html`<span class="wrong" id="photos-error">${error}</span>`}
    <input
      id="photos"
      name="photos"
      type="file"
      accept="image/jpeg,image/png,image/webp"
      multiple
      aria-describedby="photos-hint${error ? " photos-error" : ""}"
    />
  </div>`;
}

function contactFields({ text }: Page, { category, typed, errors }: ReportForm): Html {
  const { contact } = category;
  const hint = text(contact === "optional" ? "report.contactHint" : "report.contactNeeded");
  return html`<fieldset>
    <legend>${text("report.contact")}</legend>
    <p class="hint">${hint}</p>
    ${textField({
      name: "email",
      label: text("contact.email"),
      value: typed.email,
      error: errors["email"],
      type: "email",
      autocomplete: "email",
      required: contact !== "optional",
    })}
    ${textField({
      name: "name",
      label: text("contact.name"),
      value: typed.name,
      error: errors["name"],
      autocomplete: "name",
      required: contact === "name-and-email",
      ...(contact !== "name-and-email" && { hint: text("report.optional") }),
    })}
    ${textField({
      name: "phone",
      label: text("contact.phone"),
      hint: text("report.optional"),
      value: typed.phone,
      error: errors["phone"],
      type: "tel",
      autocomplete: "tel",
    })}
  </fieldset>`;
}
