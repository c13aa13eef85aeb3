import type { Context } from "hono";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Env } from "../web/feature.ts";
import { languageLinks } from "./language-links.ts";
import type { Html, Page } from "./page.ts";

/** What stands between the header and the footer. */
export interface Content {
  readonly title: string;
  readonly body: Html;
  /** Pages that are answers to a form show what they say, and no widget takes them over. */
  readonly plain?: boolean;
  readonly status?: ContentfulStatusCode;
}

/** Answers with a page. What a form is answered with may hold a secret, so nobody keeps it. */
export async function answerPage(c: Context<Env>, page: Page, content: Content): Promise<Response> {
  c.header("Cache-Control", c.req.method === "GET" ? "no-cache" : "no-store");
  return c.html(await layout(page, content), content.status ?? 200);
}

function layout(page: Page, { title, body, plain = false }: Content): Html {
  const city = page.name(page.catalog.file.city.name);
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <title>${title} – ${city}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href="${page.file("/portal/portal.css")}" />
        <link rel="icon" href="${page.file("/portal/icon.svg")}" type="image/svg+xml" />
        ${!plain && scripts(page)}
      </head>
      <body>
        <a class="skip" href="#main">${page.text("site.skip")}</a>
        ${header(page, city)}
        <main id="main" tabindex="-1"><div class="page">${body}</div></main>
        ${footer(page)}
      </body>
    </html>`;
}

function scripts({ file }: Page): Html {
  return html`<script type="module" src="${file("/portal/portal.js")}"></script>
    <script type="module" src="${file("/widgets/okienko.js")}"></script>`;
}

function header(page: Page, city: string): Html {
  const { text, to } = page;
  const { demoNotice } = page.catalog.file.city;
  return html`<header>
    ${demoNotice && html`<p class="demo"><strong>${text("site.demo")}</strong> ${page.name(demoNotice)}</p>`}
    <div class="bar">
      <a class="city" href="${to("/")}">${city}</a>
      <nav aria-label="${text("site.menu")}">
        <a href="${to("/book")}" ${whereWeAre(page, "/book")}>${text("site.book")}</a>
        ${page.catalog.file.reporting && html`<a href="${to("/report")}" ${whereWeAre(page, "/report")}>${text("site.report")}</a>`}
        <a href="${to("/status")}" ${whereWeAre(page, "/status")}>${text("site.status")}</a>
        ${page.catalog.file.articles.length > 0 && html`<a href="${to("/articles")}" ${whereWeAre(page, "/articles")}>${text("site.articles")}</a>`}
      </nav>
      ${page.languages && languageLinks(page, page.languages)}
    </div>
  </header>`;
}

/** Marks the link of the page that is open, and that of the part of the site which it belongs to. */
function whereWeAre({ path }: Page, part: string): Html | false {
  if (path === part) return html`aria-current="page"`;
  return path.startsWith(`${part}/`) && html`aria-current="true"`;
}

function footer(page: Page): Html {
  const { contact, emergency } = page.catalog.file.city;
  return html`<footer>
    <p><strong>${page.name(emergency.text)}</strong></p>
    <p>
      ${page.text("site.contact")}: ${page.name(contact.name)},
      <a href="tel:${dialled(contact.phone)}">${contact.phone}</a>, ${page.name(contact.hours)}
      ${contact.email && html`· <a href="mailto:${contact.email}">${contact.email}</a>`}
      ${contact.url && html`· <a href="${contact.url}">${contact.url}</a>`}
    </p>
  </footer>`;
}

/** A phone number as a `tel:` address has it (RFC 3966 §5.1.1). */
export function dialled(phone: string): string {
  return phone.replace(/[^\d+]/g, "");
}
