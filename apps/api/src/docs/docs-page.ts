import { html } from "hono/html";
import { curlOf, type Schemas } from "./curl.ts";
import { notesTable } from "./notes-table.ts";
import type { OpenApi } from "./open-api.ts";
import { bodyOf, type Operation, operationsOf, schemasOf } from "./operations.ts";
import { schemaTable } from "./schema-table.ts";
import { typeOf } from "./schema-words.ts";

/** The document of an API as a page for people; it needs no script. */
export function docsPage(document: OpenApi) {
  const base = document.servers![0]!.url;
  const schemas = new Map(schemasOf(document));
  const operations = operationsOf(document);
  const groups = (document.tags ?? []).map((tag) => ({
    ...tag,
    operations: operations.filter((it) => it.tags.includes(tag.name)),
  }));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${document.info.title} API</title>
        <link rel="stylesheet" href="docs.css" />
      </head>
      <body>
        <header>
          <h1>${document.info.title} API ${document.info.version}</h1>
          <p>${inCode(document.info.description ?? "")}</p>
          <p>Addresses begin with <code>${base}</code>. For programs: <a href="v1/openapi.json">OpenAPI 3.1</a>.</p>
          <nav aria-label="Routes">${groups.map(({ name, operations: it }) => contents(name, it))}</nav>
        </header>
        <main>
          ${groups.map(
            (group) =>
              html`<section>
                <h2>${group.name}</h2>
                <p>${group.description}</p>
                ${group.operations.map((it) => operationArticle(it, base, schemas))}
              </section>`,
          )}
          <section>
            <h2>Schemas</h2>
            ${[...schemas].map(
              ([name, schema]) =>
                html`<article id="schema-${name}">
                  <h3>${name}</h3>
                  ${schemaTable(schema)}
                </article>`,
            )}
          </section>
        </main>
      </body>
    </html>`;
}

function contents(name: string, operations: readonly Operation[]) {
  const links = operations.map(
    ({ id, method, path, summary }) =>
      html`<li>
        <a href="#${id}"><code>${method} ${path}</code></a> ${summary}
      </li>`,
  );
  return html`<h2>${name}</h2>
    <ul>
      ${links}
    </ul>`;
}

function operationArticle(operation: Operation, base: string, schemas: Schemas) {
  const { id, method, path, summary, description, requestBody, responses } = operation;
  const body = bodyOf(requestBody);
  return html`<article id="${id}">
    <h3><code>${method} ${path}</code></h3>
    <p>${summary}. ${inCode(description ?? "")}</p>
    <pre><code>${curlOf(base, operation, schemas)}</code></pre>
    ${parameterTable(operation)} ${body && html`<p>Body: ${typeOf(body.schema)}</p>`}
    <dl>
      ${Object.entries(responses).map(([status, response]) => {
        const answer = bodyOf(response);
        return html`<dt>${status} ${answer && typeOf(answer.schema)}</dt>
          <dd>${inCode(response.description)}</dd>`;
      })}
    </dl>
  </article>`;
}

function parameterTable({ parameters = [] }: Operation) {
  if (parameters.length === 0) return "";
  return notesTable(
    "Parameter",
    parameters.map(({ name, in: where, required = false, schema }) => ({ name, where, schema, required })),
  );
}

/** Words between back quotes as code. */
function inCode(text: string) {
  return text.split("`").map((part, at) => (at % 2 === 0 ? html`${part}` : html`<code>${part}</code>`));
}
