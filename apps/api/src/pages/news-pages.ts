import { Hono } from "hono";
import { html } from "hono/html";
import { confirmSubscription } from "../news/confirm-subscription.ts";
import { endSubscription } from "../news/end-subscription.ts";
import type { NewsContext } from "../news/news-context.ts";
import { endLetters } from "../reports/end-letters.ts";
import { write } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import type { Env } from "../web/feature.ts";
import { answerPage, type Content } from "./layout.ts";
import { pageOf, type Page } from "./page.ts";
import { answerErrorPages } from "./problem-answers.ts";
import { isRefused } from "./writing.ts";

type Use = (context: NewsContext, id: string, secret: string, language: string) => Promise<{ text: string }>;

/** What the links of mails ask, by their paths, and what answers. */
const links: Readonly<Record<string, readonly ["confirm" | "end", Use]>> = {
  "/news/:id/confirm/:secret": ["confirm", confirmSubscription],
  "/news/:id/end/:secret": ["end", endSubscription],
  "/news/report/:id/end/:secret": ["end", endLetters],
};

/** Begins and ends news by the links of their mails: the page asks, and only its button acts (RFC 8058 presses it too). */
export function newsPages(parts: Parts): Hono<Env> {
  const pages = new Hono<Env>().onError(answerErrorPages(parts.log));
  for (const [path, [name, use]] of Object.entries(links)) {
    pages.get(path, (c) => answerPage(c, pageOf(c), askPage(pageOf(c), name)));
    pages.post(path, async (c) => {
      const page = pageOf(c);
      const { id, secret } = c.req.param() as Record<"id" | "secret", string>;
      try {
        const { text } = await run(parts, page, (context) => use(context, id, secret, page.language));
        return await answerPage(c, page, donePage(page, name, text));
      } catch (error) {
        if (!isRefused(error, "unknown-subscription", "unknown-report")) throw error;
        return answerPage(c, page, unknownPage(page));
      }
    });
  }
  return pages;
}

function run<T>({ database }: Parts, { catalog }: Page, use: (context: NewsContext) => Promise<T>): Promise<T> {
  return write(database, (tx) => use({ tx, catalog, now: database.now }));
}

function askPage({ text, to, path }: Page, name: "confirm" | "end"): Content {
  const title = text(`news.${name}Title`);
  const body = html`<h1>${title}</h1>
    <p>${text(`news.${name}Text`)}</p>
    <form method="post" action="${to(path)}"><button class="primary">${text(`news.${name}`)}</button></form>`;
  return { title, body, plain: true };
}

function donePage({ text }: Page, name: "confirm" | "end", about: string): Content {
  const title = text(name === "end" ? "news.ended" : "news.confirmed");
  return {
    title,
    body: html`<h1>${title}</h1>
      <p>${about}</p>`,
    plain: true,
  };
}

function unknownPage({ text }: Page): Content {
  const title = text("news.unknownTitle");
  return {
    title,
    body: html`<h1>${title}</h1>
      <p>${text("news.unknown")}</p>`,
    plain: true,
    status: 404,
  };
}
