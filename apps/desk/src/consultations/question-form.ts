import type { ConsultationWish, DeskConsultation, DeskConsultationList } from "@okienko/contract";
import { html, type TemplateResult } from "lit";
import type { DeskPage } from "../desk-page.ts";
import { choice, field, lines } from "../field.ts";
import { languageName, text } from "../texts/texts.ts";

/** What a question is written with. */
export interface Writing extends Pick<DeskConsultationList, "departments" | "languages"> {
  /** As it is; null for a new one. */
  readonly was: DeskConsultation | null;
  /** So many rows for options. */
  readonly rows: number;
  readonly onMore: () => void;
  readonly onSave: (event: Event) => void;
}

/** A field for each language of the city; names are those of the pointers of mistakes, `title-pl`. */
export function inLanguages(
  page: DeskPage,
  languages: readonly string[],
  name: string,
  label: (language: string) => string,
  was: Readonly<Record<string, string>> | null,
  isLong = true,
): TemplateResult[] {
  return languages.map((it) => {
    const value = was?.[it] ?? "";
    const one = { name: `${name}-${it}`, label: label(languageName(it)), value };
    return isLong ? lines(page, one) : field(page, one);
  });
}

/** Asks for everything that a question needs. */
export function questionForm(page: DeskPage, writing: Writing): TemplateResult {
  const { was, languages, departments, rows, onMore, onSave } = writing;
  const texts = (name: string, label: (language: string) => string, value?: Record<string, string>, isLong = false) =>
    inLanguages(page, languages, name, label, value ?? null, isLong);
  return html`<form @submit=${onSave} novalidate>
    ${choice(page, {
      name: "department",
      label: text("consult.department"),
      value: was?.department ?? "",
      options: departments.map(({ id, name }) => ({ id, label: name })),
    })}
    ${texts("title", (language) => text("consult.titleIn", { language }), was?.title)}
    ${texts("text", (language) => text("consult.textIn", { language }), was?.text, true)}
    <p class="hint">${text("consult.optionsHint")}</p>
    ${Array.from({ length: rows }, (_, at) => {
      const number = String(at + 1);
      return html`<fieldset>
        <legend>${text("consult.option", { number })}</legend>
        ${texts(`options-${at}`, (language) => text("consult.optionIn", { number, language }), was?.options[at])}
      </fieldset>`;
    })}
    <p><button type="button" @click=${onMore}>${text("consult.more")}</button></p>
    ${field(page, { name: "most", label: text("consult.most"), type: "number", value: String(was?.most ?? 1) })}
    <label class="box"
      ><input type="checkbox" name="comments" value="yes" ?checked=${was?.comments ?? false} />
      ${text("consult.comments")}</label
    >
    ${field(page, { name: "opensOn", label: text("consult.opensOn"), type: "date", value: was?.opensOn ?? "" })}
    ${field(page, { name: "closesOn", label: text("consult.closesOn"), type: "date", value: was?.closesOn ?? "" })}
    ${choice(page, {
      name: "resultsShown",
      label: text("consult.resultsShown"),
      value: was?.resultsShown ?? "closed",
      options: (["closed", "open"] as const).map((id) => ({ id, label: text(`consult.resultsShown.${id}`) })),
    })}
    <button class="primary">${text("consult.save")}</button>
  </form>`;
}

/** What was written under a name, by language; those left empty are left out. */
export function textsIn(values: Record<string, string>, languages: readonly string[], name: string) {
  const written = languages.map((it) => [it, values[`${name}-${it}`] ?? ""] as const);
  return Object.fromEntries(written.filter(([, words]) => words !== ""));
}

/** Reads the form; `rows` are the places of the options that are not empty. */
export function wishOf(
  values: Record<string, string>,
  { languages, rows }: Pick<Writing, "languages" | "rows">,
): { readonly wish: ConsultationWish; readonly rows: readonly number[] } {
  const all = Array.from({ length: rows }, (_, at) => ({ at, texts: textsIn(values, languages, `options-${at}`) }));
  const written = all.filter(({ texts }) => Object.keys(texts).length > 0);
  const wish = {
    department: values["department"] ?? "",
    title: textsIn(values, languages, "title"),
    text: textsIn(values, languages, "text"),
    options: written.map(({ texts }) => texts),
    most: Number(values["most"]),
    comments: values["comments"] === "yes",
    opensOn: values["opensOn"] ?? "",
    closesOn: values["closesOn"] ?? "",
    resultsShown: values["resultsShown"] === "open" ? ("open" as const) : ("closed" as const),
  };
  return { wish, rows: written.map(({ at }) => at) };
}
