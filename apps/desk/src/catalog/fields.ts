import { html, nothing, type TemplateResult } from "lit";
import { text } from "../texts/texts.ts";
import { weekdayName } from "./weekdays.ts";
import { fresh } from "./draft.ts";
import type { EntryForm, Option } from "./entry-form.ts";
import { inOrder, isIdle, isSeldom, referredKind } from "./hints.ts";
import { boxesInput, choiceInput, group, lineInput, linesInput, yesNoInput, type Place } from "./inputs.ts";
import { labelAt, valueName } from "./names.ts";
import { listField } from "./list-field.ts";
import { decidesWhose, isConfined, savable } from "./savable.ts";
import { inLanguage, textsInput } from "./texts-input.ts";
import { below, valueAt } from "./pointer.ts";
import { isNullable, shapeOf, withoutNull, type Schema } from "./schema.ts";

/** The fields of an entry, but those that are `fixed`. */
export function fieldsOf(form: EntryForm, schema: Schema, fixed: readonly string[]): TemplateResult {
  const bare = withoutNull(schema);
  const keys = inOrder(form.kind, Object.keys(bare.properties ?? {})).filter((it) => !fixed.includes(it));
  return fieldsAt(form, bare, "", keys);
}

function fieldsAt(
  form: EntryForm,
  { properties, required = [] }: Schema,
  pointer: string,
  keys: readonly string[],
): TemplateResult {
  return html`${keys.map((key) => field(form, properties![key]!, below(pointer, key), required.includes(key)))}`;
}

/** What is asked about the value at a pointer, by its shape. */
function field(form: EntryForm, schema: Schema, pointer: string, isRequired: boolean): TemplateResult | typeof nothing {
  const place = { form, pointer, label: labelAt(form.kind, pointer) };
  if (isIdle(form.kind, pointer, form.draft)) return nothing;
  if (!isSeldom(pointer) || isRequired || shapeOf(schema) === "number") return control(place, schema, isRequired);
  const isWrong = Object.keys(form.errors).some((it) => it.startsWith(pointer));
  return html`<details ?open=${isWrong}>
    <summary>${place.label}</summary>
    ${control(place, schema, isRequired)}
  </details>`;
}

function control(place: Place, schema: Schema, isRequired: boolean): TemplateResult {
  const { form, pointer } = place;
  const bare = withoutNull(schema);
  const value = valueAt(form.draft, pointer) ?? schema.default;
  switch (shapeOf(schema)) {
    case "group":
      return group(place, fieldsAt(form, bare, pointer, Object.keys(bare.properties!)));
    case "list":
      return html`${listField(place, (value ?? []) as unknown[], fresh(bare.items!) ?? {}, (it) => entryOf(it, bare.items!))}${form.below?.(pointer) ?? nothing}`;
    case "texts":
      return textsInput(place, isRequired);
    case "words":
      return group(
        place,
        html`${form.languages.map((it) => linesInput(inLanguage(place, it), joined(valueAt(value, below("", it)))))}`,
      );
    case "weekdays":
      return boxesInput(
        place,
        (value ?? []) as number[],
        [1, 2, 3, 4, 5, 6, 7].map((id) => ({ id, label: weekdayName(id, "long") })),
      );
    case "lines":
      return linesOrIds(place, value);
    case "points":
      return linesInput(place, joined(value), 8);
    case "one-of":
      return oneOf(
        place,
        value,
        bare.enum!.map((id) => ({ id: String(id), label: valueName(form.kind, pointer, id) })),
        !isRequired && schema.default === undefined,
      );
    case "yes-no":
      return yesNoInput(place, value);
    case "number":
      return lineInput(place, value, "text", bare.type === "integer" ? "numeric" : "decimal");
    case "day":
      return lineInput(place, value, "date");
    case "time":
      return lineInput(place, value === "24:00" ? "00:00" : value, "time");
    case "line":
      return lineOrId(place, schema, value);
  }
}

function entryOf(place: Place, schema: Schema): TemplateResult {
  if (shapeOf(schema) === "texts") return textsInput(place, true);
  return group(place, fieldsAt(place.form, schema, place.pointer, Object.keys(schema.properties!)));
}

function linesOrIds(place: Place, value: unknown): TemplateResult {
  const { form, pointer } = place;
  const kind = referredKind(form.kind, pointer, form.draft);
  if (!kind) return linesInput(place, joined(value));
  const chosen = (value ?? []) as string[];
  const [options, note] = offered(place, form.optionsOf(kind), chosen);
  return boxesInput({ ...place, note }, chosen, options);
}

function lineOrId(place: Place, schema: Schema, value: unknown): TemplateResult {
  const { form, pointer } = place;
  const kind = referredKind(form.kind, pointer, form.draft);
  if (!kind) return lineInput(place, value);
  // what belongs to no department belongs to the whole city; a template has its category's
  const isFree = !isConfined() || form.kind === "templates" || !decidesWhose(form.kind, pointer);
  return oneOf(place, value, form.optionsOf(kind), isNullable(schema) && isFree);
}

function oneOf(place: Place, value: unknown, all: readonly Option[], mayBeNone: boolean): TemplateResult {
  const [options, note] = offered(place, all, [value]);
  return choiceInput({ ...place, note }, value, options, mayBeNone);
}

/** What can be saved in a field, and why the rest is not there. */
function offered(
  { form, pointer }: Place,
  all: readonly Option[],
  chosen: readonly unknown[],
): [options: readonly Option[], note: string | null] {
  const options = savable(form, pointer, all, chosen);
  if (options.length === all.length) return [options, null];
  return [options, text(pointer === "/scope" ? "catalog.sharedByAdministrator" : "catalog.onlyYours")];
}

function joined(value: unknown): string {
  if (!Array.isArray(value)) return String(value ?? "");
  return value.map((it: unknown) => (isPoint(it) ? `${it.lat}, ${it.lng}` : String(it))).join("\n");
}

function isPoint(it: unknown): it is { lat: number; lng: number } {
  return typeof it === "object" && it !== null && "lat" in it;
}
