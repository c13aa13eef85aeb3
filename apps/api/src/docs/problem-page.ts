import { html } from "hono/html";
import { problems, type ProblemCode } from "@okienko/contract";

/** What the `type` of a problem leads to; `null` when there is no such problem. */
export function problemPage(code: string) {
  if (!Object.hasOwn(problems, code)) return null;
  const { status, title } = problems[code as ProblemCode];
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="stylesheet" href="../api/docs.css" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>The API answers with status ${status} and the code <code>${code}</code>.</p>
          <p><a href="../api/docs">All routes with their problems</a></p>
        </main>
      </body>
    </html>`;
}
