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

/** A field for each language of the city, folded but for the first one, which there must be; names are as pointers say, `text-pl`. */
export function inLanguages(
  page: DeskPage,
  [first = "", ...others]: readonly string[],
  name: string,
  label: (language: string) => string,
  was: Readonly<Record<string, string>> | null,
): TemplateResult {
  const one = (it: string) =>
    lines(page, { name: `${name}-${it}`, label: label(languageName(it)), value: was?.[it] ?? "" });
  if (others.length === 0) return one(first);
  return html`${one(first)}
    <details>
      <summary>${text("consult.otherLanguages")}</summary>
      ${others.map(one)}
    </details>`;
}

/** Asks for everything that a question needs. */
export function questionForm(page: DeskPage, writing: Writing): TemplateResult {
  const { was, languages, departments, onMore, onSave } = writing;
  const [first = "", ...others] = languages;
  return html`<form @submit=${onSave} novalidate>
    ${choice(page, {
      name: "department",
      label: text("consult.department"),
      value: was?.department ?? "",
      options: departments.map(({ id, name }) => ({ id, label: name })),
    })}
    ${others.length > 0 ? html`<p class="hint">${text("consult.required", { language: languageName(first) })}</p>` : ""}
    ${wordsIn(page, writing, first)}
    <p><button type="button" @click=${onMore}>${text("consult.more")}</button></p>
    ${others.map(
      (it) =>
        html`<details>
          <summary>${text("consult.optional", { language: languageName(it) })}</summary>
          ${wordsIn(page, writing, it)}
        </details>`,
    )}
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

/** The whole question in one language; names are those of the pointers of mistakes, `title-pl`. */
function wordsIn(page: DeskPage, { was, rows }: Writing, it: string): TemplateResult {
  const language = languageName(it);
  const title = { name: `title-${it}`, label: text("consult.titleIn", { language }), value: was?.title[it] ?? "" };
  const about = { name: `text-${it}`, label: text("consult.textIn", { language }), value: was?.text[it] ?? "" };
  return html`${field(page, title)} ${lines(page, about)}
    <p class="hint">${text("consult.optionsHint")}</p>
    ${Array.from({ length: rows }, (_, at) => {
      const label = text("consult.optionIn", { number: String(at + 1), language });
      return field(page, { name: `options-${at}-${it}`, label, value: was?.options[at]?.[it] ?? "" });
    })}`;
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
