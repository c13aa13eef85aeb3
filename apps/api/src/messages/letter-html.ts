import { html } from "hono/html";
import type { Action, Letter } from "./letter.ts";

/** A letter as HTML: no style, no images, nothing to be loaded from anywhere. */
export function letterHtml({ language, subject, lead, paragraphs, facts, lists, actions, notes }: Letter): string {
  const rows = facts.map(
    ({ label, value }) =>
      html`<dt>${label}</dt>
        <dd><strong>${value}</strong></dd> `,
  );
  const sections = lists.map(
    ({ title, items }) =>
      html`<h2>${title}</h2>
        <ul>
          ${items.map((it) => html`<li>${it}</li>`)}
        </ul> `,
  );
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <title>${subject}</title>
        </head>
        <body>
          <h1>${lead}</h1>
          ${paragraphs.map(paragraph)}
          <dl>${rows}</dl>
          ${sections}${actions.map(actionHtml)}${notes.map(paragraph)}
        </body>
      </html> `,
  );
}

function paragraph(text: string) {
  return html`<p>${text}</p> `;
}

function actionHtml({ text, url, code }: Action) {
  const typed = code && html`<br />${code.label}: <code>${code.value}</code>`;
  return html`<p>${text}<br /><a href="${url}">${url}</a>${typed}</p> `;
}
