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

/** A consultation as lists show it. */
export function summaryOf(
  { catalog, publicUrl, language }: Showing,
  row: ConsultationRow,
  phase: ConsultationPhase,
): ConsultationSummary {
  return {
    id: row.id,
    phase,
    title: textIn(catalog, bodyOf(row).title, language),
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
  const { catalog, language } = showing;
  const { timeZone } = catalog.file.city;
  const { text, options, most, comments, resultsShown } = bodyOf(row);
  const said = (json: string | null) => json && textIn(catalog, JSON.parse(json) as Texts, language);
  const answer = said(row.answer);
  return {
    ...summaryOf(showing, row, phase),
    text: textIn(catalog, text, language),
    options: options.map((it) => ({ id: it.id, text: textIn(catalog, it.text, language) })),
    most,
    comments,
    resultsShown,
    results,
    answer: answer ? { text: answer, at: formatInstant(row.answered_at!, timeZone) } : null,
    withdrawnBecause: said(row.reason) || null,
    keptDays: catalog.file.retention.answeredDays,
    timeZone,
  };
}
