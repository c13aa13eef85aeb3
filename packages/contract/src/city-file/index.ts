export { CityFile, cityFileJsonSchema } from "./city-file.ts";
export { findMistakes } from "./mistakes.ts";
export type { Mistake } from "./mistake.ts";
export type { BookingEntry, OfficeEntry, ProcedureEntry, StickerEntry } from "./catalog.ts";
export type { ExceptionEntry, QueueEntry } from "./hours.ts";
export type { Texts } from "./texts.ts";
export type { ArticleEntry } from "./articles.ts";
export type { CategoryEntry, CategoryGroupEntry, QuestionEntry } from "./categories.ts";
export type { PlaceEntry, ReportingEntry } from "./reporting.ts";
