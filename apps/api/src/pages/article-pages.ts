import type { Article, ArticleSummary, Found } from "@okienko/contract";
import { html } from "hono/html";
import { findForm } from "./find-form.ts";
import type { Content } from "./layout.ts";
import type { Html, Page } from "./page.ts";

/** What the words have found: each with what it is. */
export function foundPage(page: Page, words: string, found: readonly Found[]): Content {
  const { text } = page;
  const title = words ? text("find.results", { words }) : text("find.title");
  const body = html`<h1>${title}</h1>
    ${findForm(page, words)} ${words && results(page, found)}`;
  return { title, body };
}

function results({ text, to }: Page, found: readonly Found[]): Html {
  if (found.length === 0) return html`<p role="status">${text("find.nothing")}</p>`;
  return html`<p role="status">${text("find.count", { count: found.length })}</p>
    <ul class="found">
      ${found.map(
        ({ kind, name, summary, page }) =>
          html`<li>
            <a href="${to(new URL(page).pathname)}">${name}</a> <span class="hint">${text(`find.${kind}`)}</span>
            ${summary && html`<p>${summary}</p>`}
          </li>`,
      )}
    </ul>`;
}

/** All articles. */
export function articlesPage(page: Page, articles: readonly ArticleSummary[]): Content {
  const title = page.text("site.articles");
  const body = html`<h1>${title}</h1>
    ${findForm(page)}
    <ul class="found">
      ${articles.map(
        ({ id, title, summary }) =>
          html`<li>
            <a href="${page.to(`/articles/${id}`)}">${title}</a>
            <p>${summary}</p>
          </li>`,
      )}
    </ul>`;
  return { title, body };
}

/** One article, with what can be done about it. */
export function articlePage(page: Page, article: Article): Content {
  const { text, dates } = page;
  const { title, summary, body, steps, documents, department, updatedAt } = article;
  const content = html`<h1>${title}</h1>
    <p class="lead">${summary}</p>
    ${body.map((it) => html`<p>${it}</p>`)} ${list(text("article.steps"), steps, "ol")}
    ${list(text("article.documents"), documents)} ${actions(page, article)}
    <p class="hint">
      ${department && text("article.department", { name: department.name })}
      ${updatedAt && text("article.updated", { day: dates.full(updatedAt) })}
    </p>`;
  return { title, body: content };
}

function actions({ text, to, catalog }: Page, { procedures, categories, links }: Article): Html {
  const booking = procedures.map(({ id, name }) =>
    link(to(`/book/${catalog.procedures.get(id)!.department}/${id}`), name),
  );
  const reporting = categories.map(({ id, name }) => link(to(`/report/${id}`), name));
  return html`${list(text("article.procedures"), booking)} ${list(text("article.categories"), reporting)}
  ${list(
    text("article.links"),
    links.map((it) => link(it.url, it.text)),
  )}`;
}

function link(href: string, name: string): Html {
  return html`<a href="${href}">${name}</a>`;
}

function list(heading: string, entries: readonly (string | Html)[], kind: "ul" | "ol" = "ul"): Html {
  if (entries.length === 0) return html``;
  const items = entries.map((entry) => html`<li>${entry}</li>`);
  const inside =
    kind === "ol"
      ? html`<ol>
          ${items}
        </ol>`
      : html`<ul>
          ${items}
        </ul>`;
  return html`<h2>${heading}</h2>
    ${inside}`;
}
