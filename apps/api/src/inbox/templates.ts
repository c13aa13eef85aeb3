import type { TemplateText } from "@okienko/contract";
import type { TemplateEntry } from "@okienko/contract/city-file";
import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import { Speech } from "../messages/speech.ts";
import { departmentView } from "../reports/category-views.ts";
import type { LiveReport } from "../reports/live-report.ts";

/** Prepared answers that fit a report, filled in for it; names in the language of staff, texts in the reporter's. */
export function templatesFor(catalog: Catalog, row: LiveReport, category: string, language: string): TemplateText[] {
  const values = valuesOf(catalog, row, category);
  return catalog.file.templates
    .filter((it) => fits(it, row))
    .map((it) => ({
      id: it.id,
      name: textIn(catalog, it.name, language),
      state: it.state,
      text: filled(textIn(catalog, it.text, row.language), values),
    }))
    .filter((it): it is TemplateText => it.text !== null);
}

function fits({ department, category }: TemplateEntry, row: LiveReport): boolean {
  return [null, row.department].includes(department) && [null, row.category].includes(category);
}

type Values = Readonly<Record<string, string | null>>;

function valuesOf(catalog: Catalog, row: LiveReport, category: string): Values {
  const speech = new Speech(row.language, catalog.file.city.timeZone);
  return {
    number: row.reference,
    category,
    department: departmentView(catalog, row.department, row.language).name,
    city: textIn(catalog, catalog.file.city.name, row.language),
    sent: speech.day(row.created_at),
    promised: row.promised_at === null ? null : speech.day(row.promised_at),
    address: row.address,
  };
}

/** A text with its values in their places; `null` where the report has no such value. */
function filled(text: string, values: Values): string | null {
  const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
  if (names.some((it) => !values[it])) return null;
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name]!);
}
