import { z } from "zod";
import { CityFile } from "@okienko/contract/city-file";
import { type CityPart, isList } from "../catalog/city-entries.ts";

const kept = new Map<CityPart, Record<string, unknown>>();

/** The JSON Schema (2020-12) of an entry of a part, as it may be written: what has a default may be left out. */
export function kindSchema(part: CityPart): Record<string, unknown> {
  const known = kept.get(part);
  if (known) return known;
  const schema = z.toJSONSchema(entrySchema(part), { io: "input" }) as Record<string, unknown>;
  kept.set(part, schema);
  return schema;
}

function entrySchema(part: CityPart): z.ZodType {
  const field: z.ZodType = CityFile.shape[part];
  const list = field instanceof z.ZodDefault ? field.unwrap() : field;
  return isList(part) && list instanceof z.ZodArray ? (list.element as z.ZodType) : field;
}
