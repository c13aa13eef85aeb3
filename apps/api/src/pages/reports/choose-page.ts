import type { ArticleSummary, ReportKind } from "@okienko/contract";
import type { CategoryEntry } from "@okienko/contract/city-file";
import { html } from "hono/html";
import { hidden } from "../form.ts";
import { dialled, type Content } from "../layout.ts";
import type { Html, Page } from "../page.ts";

/** What words have found; `null` where nothing was typed. */
export interface FoundByWords {
  readonly words: string;
  readonly articles: readonly ArticleSummary[];
  readonly categories: readonly CategoryEntry[];
}

/** Emergencies first, then words, then what they find: answers before forms (six in ten contacts only ask). */
export function chooseCategoryPage(page: Page, found: FoundByWords | null, kind: ReportKind | null): Content {
  const { text } = page;
  const title = text("site.report");
  const body = html`<h1>${title}</h1>
    <okienko-report lang="${page.language}" ${kind && html`kind="${kind}"`}>
      ${emergency(page)} ${wordsForm(page, found?.words ?? "", kind)}
      ${found ? results(page, found) : allGroups(page, kind)}
    </okienko-report>`;
  return { title, body };
}

/** The city's sentence, in which the number can be pressed. */
function emergency({ catalog, name }: Page): Html {
  const { phone, text } = catalog.file.city.emergency;
  const [before, ...after] = name(text).split(phone);
  const number = html`<a href="tel:${dialled(phone)}">${phone}</a>`;
  return html`<p class="notice error">${before} ${number}${after.join(phone)}</p>`;
}

function wordsForm({ text, file, chosenLanguage }: Page, words: string, kind: ReportKind | null): Html {
  return html`<form class="search" action="${file("/report")}" method="get" role="search">
    ${hidden({ lang: chosenLanguage, kind: kind ?? undefined })}
    <label for="q">${text("report.words")}</label>
    <span class="hint" id="q-hint">${text("report.wordsHint")}</span>
    <div class="row">
      <input id="q" name="q" type="search" value="${words}" aria-describedby="q-hint" autocomplete="off" />
      <button>${text("search.button")}</button>
    </div>
  </form>`;
}

function results(page: Page, { articles, categories }: FoundByWords): Html {
  const { text, to } = page;
  return html`${
      articles.length > 0 &&
      html`<h2>${text("report.articlesFirst")}</h2>
        <ul class="found">
          ${articles.map(
            ({ id, title, summary }) =>
              html`<li>
                <a href="${to(`/articles/${id}`)}">${title}</a>
                <p>${summary}</p>
              </li>`,
          )}
        </ul>`
    }
    <h2>${text("report.whatAbout")}</h2>
    ${categories.length > 0 ? categoryLinks(page, categories) : html`<p role="status">${text("find.nothing")}</p>`}
    <p><a href="${to("/report")}">${text("report.allCategories")}</a></p>`;
}

function allGroups(page: Page, kind: ReportKind | null): Html {
  const { categoryGroups, categories } = page.catalog.file;
  return html`<h2>${page.text("report.whatAbout")}</h2>
    ${categoryGroups.map((group) => {
      const inside = categories.filter((it) => it.group === group.id && !it.withdrawn && (!kind || it.kind === kind));
      return (
        inside.length > 0 &&
        html`<details class="department">
          <summary><h3>${page.name(group.name)}</h3></summary>
          ${categoryLinks(page, inside)}
        </details>`
      );
    })}`;
}

function categoryLinks(page: Page, categories: readonly CategoryEntry[]): Html {
  return html`<ul class="found">
    ${categories.map(
      ({ id, name, description, kind }) =>
        html`<li>
          <a href="${page.to(`/report/${id}`)}">${page.name(name)}</a>
          <span class="hint">${page.text(`report.kind.${kind}`)}</span>
          ${description && html`<p>${page.name(description)}</p>`}
        </li>`,
    )}
  </ul>`;
}
