import { html, nothing, type TemplateResult } from "lit";
import { boxes, choice, lines } from "../field.ts";
import { text } from "../texts/texts.ts";
import { actionForm, privateWords } from "./answer-fields.ts";
import { type ReportDesk, typedIn } from "./report-desk.ts";

const most = 10;

/** Splits parts off that become reports of their own, each with its category, words and copies of photos. */
export function splitForm(desk: ReportDesk): TemplateResult {
  const count = Number(desk.turn) || 1;
  const add = () => {
    desk.turn = String(count + 1);
    desk.requestUpdate();
  };
  const fields = html`<p>${text("case.partsText")}</p>
    ${Array.from({ length: count }, (_, index) => part(desk, index))}
    ${count < most ? html`<button type="button" @click=${add}>${text("case.partAdd")}</button>` : nothing}
    ${privateWords(desk)}`;
  return actionForm(desk, "parts", fields, (event) => {
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const { privateNote } = typedIn(event);
    const parts = Array.from({ length: count }, (_, index) => ({
      category: String(form.get(`category-${index}`)),
      description: String(form.get(`description-${index}`) ?? "").trim(),
      photos: form.getAll(`photos-${index}`).map(String),
    }));
    desk.send("parts", { parts, privateNote }, text("case.done-parts"));
  });
}

function part(desk: ReportDesk, index: number): TemplateResult {
  const { category, photos } = desk.report;
  const options = desk.choices.categories.filter(({ withdrawn }) => !withdrawn);
  return html`<fieldset>
    <legend>${text("case.part", { number: String(index + 1) })}</legend>
    ${choice(desk, {
      name: `category-${index}`,
      label: text("inbox.category"),
      value: category.id,
      options: options.map(({ id, name }) => ({ id, label: name })),
    })}
    ${lines(desk, { name: `description-${index}`, label: text("case.partDescription"), rows: 3 })}
    ${photos.length > 0 ? boxes(desk, `photos-${index}`, text("case.partPhotos"), photoOptions(desk)) : nothing}
  </fieldset>`;
}

/** The photos of a report, to be ticked. */
export function photoOptions({ report }: ReportDesk): { id: string; label: string }[] {
  return report.photos.map(({ id }, index) => ({ id, label: text("case.photo", { number: String(index + 1) }) }));
}
