import type { Context } from "hono";
import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Env } from "../../web/feature.ts";
import { languageLinks } from "../language-links.ts";
import type { Html, Page } from "../page.ts";
import type { TextKey } from "../texts/text.ts";

/** A page of a waiting room: a screen on the wall, one at the door, or a phone in a hand. */
export interface HallContent {
  readonly hall: "display" | "kiosk" | "ticket";
  readonly title: string;
  readonly body: Html;
  /** What its script needs to know, as `data-…`; entries without a value are left out. */
  readonly data?: Readonly<Record<string, string | number | undefined>>;
  /** Buttons and dialogs of the script, which stay when the content changes. */
  readonly tools?: Html;
  /** Seconds after which the page loads again where scripts do not run. */
  readonly reload?: number;
  /** A screen for all does not let people wander off to other pages. */
  readonly hasLanguages?: boolean;
  readonly status?: ContentfulStatusCode;
}

/** Answers with a page of a waiting room; nobody keeps it. */
export async function answerHall(c: Context<Env>, page: Page, content: HallContent): Promise<Response> {
  c.header("Cache-Control", "no-store");
  return c.html(await layout(page, content), content.status ?? 200);
}

function layout(page: Page, content: HallContent): Html {
  const { hall, title, body, data = {}, tools, reload, hasLanguages } = content;
  const { text, file, dates } = page;
  const clock = { locale: dates.locale, zone: page.catalog.file.city.timeZone };
  const given = Object.entries({ ...clock, ...data }).filter(([, value]) => value !== undefined);
  return html`<!doctype html>
    <html lang="${page.language}">
      <head>
        <meta charset="utf-8" />
        <title>${title} – ${page.name(page.catalog.file.city.name)}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="${hall === "display" ? "dark" : "light dark"}" />
        <meta name="robots" content="noindex" />
        ${reload && html`<noscript><meta http-equiv="refresh" content="${reload}" /></noscript>`}
        <link rel="stylesheet" href="${file("/portal/hall.css")}" />
        <link rel="icon" href="${file("/portal/icon.svg")}" type="image/svg+xml" />
        <script type="module" src="${file("/portal/hall.js")}"></script>
      </head>
      <body class="${`on-${hall}`}">
        <p class="lost" role="status" data-text="${text("hall.lost")}" data-never="${text("hall.never")}"></p>
        ${hasLanguages && page.languages && languageLinks(page, page.languages)}
        <main class="hall" data-hall="${hall}" ${given.map(([name, value]) => html`data-${name}="${String(value)}" `)}>
          ${body}
        </main>
        ${tools}
      </body>
    </html>`;
}

/** A few words in all languages of the city, that of the page first: `Bilet / Ticket / Квиток`. */
export function inAllLanguages(page: Page, words: (language: string) => string): Html {
  const said = new Map<string, string>();
  for (const it of languagesOf(page)) if (!said.has(words(it))) said.set(words(it), it);
  return html`${[...said].map(
    ([it, language], place) =>
      html`${place > 0 && html`<span aria-hidden="true"> /</span> `}<span lang="${language}">${it}</span>`,
  )}`;
}

/** Longer words in all languages of the city, of which one at a time is shown. */
export function inTurns(page: Page, words: (language: string) => string): Html {
  return html`<span class="turns"
    >${languagesOf(page).map((it) => html`<span lang="${it}">${words(it)}</span>`)}</span
  >`;
}

/** The languages of the city, that of the page first. */
export function languagesOf({ catalog, language }: Page): string[] {
  return [language, ...catalog.file.city.languages.filter((it) => it !== language)];
}

/** A button that the script of the page makes work. */
export function toolButton({ text }: Page, tool: "sound" | "voice" | "turn", label: TextKey): Html {
  return html`<button type="button" data-tool="${tool}" aria-pressed="${tool === "turn" ? "true" : "false"}">
    ${text(label)}
  </button>`;
}

/** Where the page hears of changes in an office. */
export function liveAddress({ file }: Page, office: string): string {
  return file(`/api/v1/offices/${office}/live`);
}
