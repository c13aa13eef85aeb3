import type { Mistake } from "./mistake.ts";
import { fieldOf, partsAt, type Part } from "./parts.ts";

/** Categories where nothing says how reports are taken, and settings of a category that contradict each other. */
export function categoryMistakes(file: Part): Mistake[] {
  const categories = partsAt(file, "/categories/*");
  return [
    ...withoutReporting(file, categories),
    ...categories.flatMap((it) => [...roundedNowhere(it), ...contactOutlivesReport(it)]),
  ];
}

function withoutReporting(file: Part, categories: readonly Part[]): Mistake[] {
  const { pointer, value } = fieldOf(file, "reporting");
  if (categories.length === 0 || (value ?? null) !== null) return [];
  return [{ pointer, problem: "Categories need to know where reports come from: the center and outline of the city." }];
}

function roundedNowhere(category: Part): Mistake[] {
  const { pointer, value: exact } = fieldOf(category, "exactLocation");
  if (exact !== false || fieldOf(category, "location").value !== "none") return [];
  return [{ pointer, problem: "Reports of this category have no place that could be rounded." }];
}

function contactOutlivesReport(category: Part): Mistake[] {
  const retention = fieldOf(category, "retention");
  const { pointer, value: contact } = fieldOf(retention, "contactDays");
  const report = fieldOf(retention, "reportDays").value;
  if (typeof contact !== "number" || typeof report !== "number" || contact <= report) return [];
  return [{ pointer, problem: `Contact data cannot be kept longer than the report itself, ${report} days.` }];
}
