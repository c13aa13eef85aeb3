import { html } from "hono/html";
import { textIn } from "../catalog/text-in.ts";
import { feature } from "../web/feature.ts";

/** Languages that the desk speaks. */
const spoken = ["en", "pl", "uk", "de"];

/** The page in which the desk runs: the same at each address below `/desk/`, since its script shows the rest. */
export function deskPages() {
  return feature().get("/desk/*", (c) => {
    const { catalog, publicUrl } = c.var;
    const wanted = catalog.file.city.languages.find((it) => it === c.req.query("lang")) ?? c.var.language;
    const language = spoken.includes(wanted) ? wanted : "en";
    const base = new URL(publicUrl).pathname.replace(/\/$/, "");
    const city = textIn(catalog, catalog.file.city.name, language);
    c.header("Cache-Control", "no-cache");
    c.header("Content-Language", language);
    return c.html(
      html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <title>${city}</title>
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <meta name="color-scheme" content="light dark" />
            <meta name="robots" content="noindex" />
            <link rel="stylesheet" href="${base}/desk/files/desk.css" />
            <link rel="icon" href="${base}/desk/files/icon.svg" type="image/svg+xml" />
            <script type="module" src="${base}/desk/files/desk.js"></script>
          </head>
          <body>
            <okienko-desk
              city="${city}"
              languages="${catalog.file.city.languages.filter((it) => spoken.includes(it)).join(" ")}"
            ></okienko-desk>
            <noscript>JavaScript</noscript>
          </body>
        </html>`,
    );
  });
}
