import type { ConsultationPhase, ConsultationWish } from "@okienko/contract";
import type { ConsultationRow } from "./consultation-queries.ts";

/** What is asked and how it is answered, as it is stored. */
export interface ConsultationBody extends Pick<
  ConsultationWish,
  "title" | "text" | "most" | "comments" | "resultsShown"
> {
  readonly options: readonly { readonly id: string; readonly text: ConsultationWish["title"] }[];
}

/** Reads what a consultation asks. */
export function bodyOf({ body }: Pick<ConsultationRow, "body">): ConsultationBody {
  return JSON.parse(body) as ConsultationBody;
}

/** What a wish is stored as; options are numbered, and keep their numbers as long as somebody can choose them. */
export function bodyOfWish({ title, text, options, most, comments, resultsShown }: ConsultationWish): string {
  const numbered = options.map((it, at) => ({ id: String(at + 1), text: it }));
  const body: ConsultationBody = { title, text, options: numbered, most, comments, resultsShown };
  return JSON.stringify(body);
}

/** Where a consultation stands at an instant. */
export function phaseOf(row: ConsultationRow, at: number): ConsultationPhase | "draft" {
  if (row.state !== "published") return row.state === "draft" ? "draft" : "withdrawn";
  if (at < row.opens_at) return "coming";
  return at < row.closes_at ? "open" : "closed";
}

/** Whether everybody may see the results. */
export function areResultsShown({ resultsShown }: ConsultationBody, phase: string): boolean {
  return phase === "closed" || (phase === "open" && resultsShown === "open");
}
