import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { cityFileJsonSchema } from "@okienko/contract/city-file";
import { en } from "../texts/fields/en.ts";
import { fresh, tidied } from "./draft.ts";
import { namesAt } from "./hints.ts";
import { below } from "./pointer.ts";
import { shapeOf, withoutNull, type Schema } from "./schema.ts";

const file = join(import.meta.dirname, "../../../api/cities/demo-poznan.json");
const city = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
const { properties: parts } = cityFileJsonSchema() as Schema;
const kinds = Object.keys(parts!).filter((it) => it !== "$schema");

const schemaOf = (kind: string) => (parts![kind]!.type === "array" ? parts![kind]!.items! : parts![kind]!);

/** Without what says nothing: null, and lists and groups with nothing in them. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(said);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, it]) => [key, said(it)] as const);
  return Object.fromEntries(
    fields.filter(([, it]) => it !== null && JSON.stringify(it) !== "[]" && JSON.stringify(it) !== "{}"),
  );
}

describe("a draft", () => {
  it("of any entry of the demo city that nobody has touched says what the entry says", () => {
    for (const kind of kinds) {
      for (const entry of [city[kind] ?? []].flat())
        assert.deepEqual(said(tidied(schemaOf(kind), entry)), said(entry), kind);
    }
  });

  it("becomes numbers, lines, points and nulls where it was typed as text", () => {
    const duration = schemaOf("procedures").properties!["duration"]!;
    assert.deepEqual(tidied(duration, { minutes: " 15 ", extraMinutes: "", maxQuantity: "two" }), {
      minutes: 15,
      maxQuantity: "two",
    });
    const words = schemaOf("procedures").properties!["keywords"]!;
    assert.deepEqual(tidied(words, { pl: "auto\n\n tablice ", en: "" }), { pl: ["auto", "tablice"] });
    const outline = withoutNull(schemaOf("reporting")).properties!["outline"]!;
    assert.deepEqual(tidied(outline, "52.4, 16.9\n52.5 17"), [
      { lat: 52.4, lng: 16.9 },
      { lat: 52.5, lng: 17 },
    ]);
    const promise = schemaOf("categories").properties!["promise"]!;
    assert.equal(tidied(promise, { days: "", count: null }), null);
  });

  it("ends a day at 24:00, which a time field can only show as 0:00", () => {
    const hours = schemaOf("exceptions").properties!["hours"]!;
    assert.deepEqual(tidied(hours, [{ from: "00:00", until: "00:00", online: "1", staff: "2" }]), [
      { from: "00:00", until: "24:00", online: 1, staff: 2 },
    ]);
  });

  it("begins with the defaults of its kind and nothing else", () => {
    assert.deepEqual(fresh(schemaOf("exceptions")), { id: null, offices: null, hours: [], reason: {} });
  });
});

describe("a form", () => {
  it("has a name for every field of every kind", () => {
    const nameless = kinds.flatMap((kind) =>
      fieldsIn(schemaOf(kind), "").flatMap((pointer) => {
        const [around, own] = namesAt(kind, pointer);
        return `name.${around}.${own}` in en || `name.${own}` in en || own === "key" ? [] : [`${around}.${own}`];
      }),
    );
    assert.deepEqual(nameless, []);
    assert.deepEqual(
      kinds.filter((it) => !(`kind.${it}` in en)),
      [],
    );
  });
});

function fieldsIn(schema: Schema, pointer: string): string[] {
  const bare = withoutNull(schema);
  if (bare.type === "array") return fieldsIn(bare.items ?? {}, below(pointer, 0));
  if (shapeOf(bare) !== "group") return [];
  return Object.entries(bare.properties!).flatMap(([key, it]) => [
    below(pointer, key),
    ...fieldsIn(it, below(pointer, key)),
  ]);
}
