import { html } from "hono/html";
import type { SchemaNode } from "./operations.ts";
import { notesOf, typeOf } from "./schema-words.ts";

/** A value that a table tells about. */
export interface NotesRow {
  readonly name: string;
  /** What stands behind the name: where a parameter goes. */
  readonly where?: string;
  readonly schema: SchemaNode;
  readonly required: boolean;
}

/** Values with their types and with what else is known of them. */
export function notesTable(what: string, rows: readonly NotesRow[]) {
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${what}</th>
        <th scope="col">Type</th>
        <th scope="col">Notes</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ name, where, schema, required }) =>
          html`<tr>
            <th scope="row"><code>${name}</code>${where && ` (${where})`}</th>
            <td>${typeOf(schema)}</td>
            <td>${notesOf(schema, required)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
