import { html } from "hono/html";
import type { SchemaNode } from "./operations.ts";

/** The type of a value in words, with a link where it has a name. */
export function typeOf(schema: SchemaNode): ReturnType<typeof html> {
  const name = schema.$ref?.split("/").at(-1);
  if (name) return html`<a href="#schema-${name}">${name}</a>`;
  if (schema.items) return html`list of ${typeOf(schema.items)}`;
  if (schema.enum) return html`${schema.enum.map((it) => JSON.stringify(it)).join(" | ")}`;
  if (schema.anyOf) return html`${schema.anyOf.map((it, at) => html`${at > 0 ? " or " : ""}${typeOf(it)}`)}`;
  if (schema.allOf) return html`${schema.allOf.map(typeOf)}`;
  const types = [schema.type ?? "anything"].flat().join(" or ");
  return html`${schema.format ? `${types} (${schema.format})` : types}`;
}

/** What else is known of a value. */
export function notesOf({ description, example, default: preset }: SchemaNode, required: boolean): string {
  return [
    required ? "" : "optional",
    preset === undefined ? "" : `default ${JSON.stringify(preset)}`,
    example === undefined ? "" : `like ${JSON.stringify(example)}`,
    description ?? "",
  ]
    .filter(Boolean)
    .join("; ");
}
