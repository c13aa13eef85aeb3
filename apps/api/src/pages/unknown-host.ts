import type { Context, ErrorHandler } from "hono";
import { html } from "hono/html";
import { UnknownHost } from "../web/city.ts";
import type { Env } from "../web/feature.ts";
import { chooseLanguage } from "../web/language.ts";

interface UnknownHostTexts {
  readonly title: string;
  readonly text: string;
}

const texts: Readonly<Record<string, UnknownHostTexts>> = {
  en: {
    title: "No city answers to this name",
    text: "The address may have been typed wrongly. Please ask your city hall for the right one.",
  },
  pl: {
    title: "Pod tą nazwą nie odpowiada żadne miasto",
    text: "Może adres został wpisany z błędem. Prosimy zapytać o właściwy w urzędzie miasta.",
  },
  uk: {
    title: "За цією назвою не відповідає жодне місто",
    text: "Можливо, адресу введено з помилкою. Запитайте правильну в міській раді.",
  },
  de: {
    title: "Unter diesem Namen antwortet keine Stadt",
    text: "Vielleicht ist die Adresse falsch eingegeben. Bitte fragen Sie im Rathaus nach der richtigen.",
  },
};

/** Answers people who ask under a strange host name with a page of no city, and all other errors as `others` does. */
export function answerUnknownHosts(others: ErrorHandler<Env>): ErrorHandler<Env> {
  return (error, c) => (error instanceof UnknownHost && wantsPage(c) ? unknownHostPage(c) : others(error, c));
}

/** Whether somebody looks at the answer, and no program reads it. */
export function wantsPage(c: Context): boolean {
  return (c.req.header("accept") ?? "").includes("text/html");
}

function unknownHostPage(c: Context<Env>): Response | Promise<Response> {
  const language = chooseLanguage(c, Object.keys(texts));
  const { title, text } = texts[language]!;
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body>
        <main>
          <h1>${title}</h1>
          <p>${text}</p>
        </main>
      </body>
    </html>`;
  const headers = { "Cache-Control": "no-store", "Content-Language": language, Vary: "Accept, Accept-Language, Host" };
  return c.html(page, 404, headers);
}
