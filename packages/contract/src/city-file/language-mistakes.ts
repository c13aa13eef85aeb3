import { z } from "zod";
import { CityEntry } from "./catalog.ts";
import { CityFile } from "./city-file.ts";
import type { Mistake } from "./mistake.ts";
import { fieldOf, isObject, itemsOf, partsAt, type Part } from "./parts.ts";
import { Keywords, Language, Texts } from "./texts.ts";

/** Texts without the city's first language, and texts and keywords in languages that the city does not list. */
export function languageMistakes(file: Part): Mistake[] {
  const [languages] = partsAt(file, "/city/languages");
  const listed = CityEntry.shape.languages.safeParse(languages?.value);
  // without a list of languages nothing can be said about any text
  if (!listed.success) return [];
  return [
    ...partsWith(Texts, CityFile, file).flatMap((text) => withoutFirst(text, listed.data)),
    ...[Texts, Keywords].flatMap((kind) => partsWith(kind, CityFile, file)).flatMap((it) => unlisted(it, listed.data)),
  ];
}

function withoutFirst({ pointer, value }: Part, [first]: readonly string[]): Mistake[] {
  if (!isObject(value) || Object.hasOwn(value, first!)) return [];
  return [{ pointer, problem: `This text lacks “${first}”, the city’s first language.` }];
}

function unlisted(part: Part, listed: readonly string[]): Mistake[] {
  if (!isObject(part.value)) return [];
  return Object.keys(part.value)
    .filter((key) => Language.safeParse(key).success && !listed.includes(key))
    .map((key) => ({
      pointer: fieldOf(part, key).pointer,
      problem: `The city does not list the language “${key}”.`,
    }));
}

/** Every part of a file for which its schema asks for one kind of value. */
function partsWith(kind: z.ZodType, schema: z.core.$ZodType, part: Part): Part[] {
  if (schema._zod.def === kind._zod.def) return [part]; // not the schema itself: describing it makes another
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) return partsWith(kind, schema.unwrap(), part);
  if (schema instanceof z.ZodArray) return itemsOf(part).flatMap((item) => partsWith(kind, schema.element, item));
  if (!(schema instanceof z.ZodObject)) return [];
  const fields: [string, z.core.$ZodType][] = Object.entries(schema.shape);
  return fields.flatMap(([key, field]) => partsWith(kind, field, fieldOf(part, key)));
}
