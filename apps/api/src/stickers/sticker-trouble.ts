import { problems, type ProblemCode } from "@okienko/contract";
import type { Context } from "hono";
import { html } from "hono/html";
import { answerPage } from "../pages/layout.ts";
import { pageOf } from "../pages/page.ts";
import type { Env } from "../web/feature.ts";
import { stickerTexts } from "./sticker-texts.ts";

/** A page that says why a sticker opens nothing and what to do instead. */
export function stickerTrouble(c: Context<Env>, code: ProblemCode): Promise<Response> {
  const page = pageOf(c);
  const texts = stickerTexts(page.language);
  const { title, text } = code === "sticker-withdrawn" ? texts["sticker-withdrawn"] : texts["unknown-sticker"];
  const body = html`<h1>${title}</h1>
    <p>${text}</p>
    <p>${texts.warning}</p>
    <p><a class="button" href="${page.to("/book")}">${texts.book}</a></p>`;
  return answerPage(c, page, { title, body, plain: true, status: problems[code].status });
}
