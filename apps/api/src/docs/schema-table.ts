import { html } from "hono/html";
import type { SchemaNode } from "./operations.ts";

/** The fields of a schema, or what it is where it has none. */
export function schemaTable(schema: SchemaNode) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return html`<p>${typeOf(schema)}</p>`;
  return html`<table>
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Type</th>
        <th scope="col">Notes</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(
        ([name, it]) =>
          html`<tr>
            <th scope="row"><code>${name}</code></th>
            <td>${typeOf(it)}</td>
            <td>${notesOf(it, schema.required?.includes(name) ?? false)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

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
