import type { Consultation, ConsultationPhase, ConsultationResults, ConsultationSummary } from "@okienko/contract";
import type { Texts } from "@okienko/contract/city-file";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { bodyOf } from "./consultation-body.ts";
import type { ConsultationRow } from "./consultation-queries.ts";

/** For whom and when a consultation is shown. */
export interface Showing {
  readonly catalog: Catalog;
  readonly publicUrl: string;
  readonly language: string;
}

/** The address of the page of a consultation. */
export function consultationPage(publicUrl: string, id: string): string {
  return `${publicUrl}/consultations/${id}`;
}

/** A department by its name; one that is gone by its id. */
export function departmentName(catalog: Catalog, id: string, language: string): string {
  const found = catalog.file.departments.find((it) => it.id === id);
  return found ? textIn(catalog, found.name, language) : id;
}

/** The language for words that belong together: that of the reader if all of them are there in it, else the city's first. */
function languageFor({ catalog, language }: Showing, all: readonly Texts[]): string {
  return all.every((it) => it[language]) ? language : catalog.file.city.languages[0]!;
}

/** The reader's language, where the question is there in it, and the reason of a withdrawal. */
function languageOf(showing: Showing, row: ConsultationRow): string {
  const { title, text } = bodyOf(row);
  return languageFor(showing, [title, text, ...(row.reason === null ? [] : [JSON.parse(row.reason) as Texts])]);
}

/** Words by themselves, with their language. */
function wordsOf(showing: Showing, texts: Texts): { text: string; language: string } {
  const language = languageFor(showing, [texts]);
  return { text: texts[language]!, language };
}

/** A consultation as lists show it. */
export function summaryOf(showing: Showing, row: ConsultationRow, phase: ConsultationPhase): ConsultationSummary {
  const { catalog, publicUrl, language } = showing;
  const spoken = languageOf(showing, row);
  return {
    id: row.id,
    phase,
    title: textIn(catalog, bodyOf(row).title, spoken),
    language: spoken,
    department: { id: row.department, name: departmentName(catalog, row.department, language) },
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    closesAt: formatInstant(row.closes_at, catalog.file.city.timeZone),
    answered: row.answer !== null,
    links: { page: consultationPage(publicUrl, row.id), self: `${publicUrl}/api/v1/consultations/${row.id}` },
  };
}

/** A consultation as everybody sees it; `results` are null where they are not shown. */
export function consultationView(
  showing: Showing,
  row: ConsultationRow,
  phase: ConsultationPhase,
  results: ConsultationResults | null,
): Consultation {
  const { catalog } = showing;
  const { timeZone } = catalog.file.city;
  const { text, options, most, comments, resultsShown } = bodyOf(row);
  const summary = summaryOf(showing, row, phase);
  const said = (texts: Texts) => textIn(catalog, texts, summary.language);
  return {
    ...summary,
    text: said(text),
    options: options.map((it) => ({ id: it.id, ...wordsOf(showing, it.text) })),
    most,
    comments,
    resultsShown,
    results,
    answer: answerOf(showing, row),
    withdrawnBecause: row.reason === null ? null : said(JSON.parse(row.reason) as Texts),
    keptDays: catalog.file.retention.answeredDays,
    timeZone,
  };
}

function answerOf(showing: Showing, { answer, answered_at }: ConsultationRow): Consultation["answer"] {
  if (answer === null) return null;
  const at = formatInstant(answered_at!, showing.catalog.file.city.timeZone);
  return { ...wordsOf(showing, JSON.parse(answer) as Texts), at };
}
