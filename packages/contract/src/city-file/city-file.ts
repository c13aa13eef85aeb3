import { z } from "zod";
import {
  BookingEntry,
  CityEntry,
  DepartmentEntry,
  GroupEntry,
  OfficeEntry,
  ProcedureEntry,
  StickerEntry,
} from "./catalog.ts";
import { ArticleEntry } from "./articles.ts";
import { CategoryEntry, CategoryGroupEntry } from "./categories.ts";
import { CounterEntry, ExceptionEntry, Queue } from "./hours.ts";
import { PlaceEntry, ReportingEntry } from "./reporting.ts";
import { RetentionEntry } from "./retention.ts";
import { TemplateEntry } from "./templates.ts";

/** One city as a file: everything that the product must know to open its counters. */
export const CityFile = z.strictObject({
  $schema: z.string().optional(),
  city: CityEntry,
  booking: BookingEntry,
  offices: z.array(OfficeEntry).min(1),
  departments: z.array(DepartmentEntry).min(1),
  groups: z.array(GroupEntry).min(1),
  procedures: z.array(ProcedureEntry).min(1),
  queues: z.array(Queue).min(1),
  counters: z.array(CounterEntry).default([]),
  exceptions: z.array(ExceptionEntry).default([]),
  stickers: z.array(StickerEntry).default([]),
  reporting: ReportingEntry.nullable().default(null).describe("Null where the city takes no reports here."),
  categoryGroups: z.array(CategoryGroupEntry).default([]),
  categories: z.array(CategoryEntry).default([]),
  articles: z.array(ArticleEntry).default([]),
  templates: z.array(TemplateEntry).default([]),
  places: z.array(PlaceEntry).default([]),
  retention: RetentionEntry.prefault({}),
});

/** The JSON Schema (2020-12) of the city file, for editors and for other programs. */
export function cityFileJsonSchema(): object {
  return z.toJSONSchema(CityFile, { io: "input" });
}

export type CityFile = z.infer<typeof CityFile>;
