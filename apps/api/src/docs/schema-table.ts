import { html } from "hono/html";
import { notesTable } from "./notes-table.ts";
import type { SchemaNode } from "./operations.ts";
import { typeOf } from "./schema-words.ts";

/** The fields of a schema, or what it is where it has none. */
export function schemaTable(schema: SchemaNode) {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return html`<p>${typeOf(schema)}</p>`;
  const { required = [] } = schema;
  return notesTable(
    "Field",
    fields.map(([name, it]) => ({ name, schema: it, required: required.includes(name) })),
  );
}
