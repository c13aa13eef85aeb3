import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site of another origin with one page. */
export interface ForeignSite {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves one page on a free port, under the strictest policy that lets it embed what `okienko` serves. */
export async function startForeignSite(okienko: string): Promise<ForeignSite> {
  const policy = [
    "default-src 'none'",
    `script-src ${okienko}`,
    "style-src 'self'",
    `connect-src ${okienko}`,
    `img-src ${okienko} data:`,
    "require-trusted-types-for 'script'",
    "trusted-types lit-html",
  ];
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy.join("; ") };
  const server = createServer((_, answer) => answer.writeHead(200, headers).end(pageWith(okienko)));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${port}`, stop };
}

function pageWith(okienko: string): string {
  return `<!doctype html>
    <html lang="pl">
      <head>
        <meta charset="utf-8">
        <title>Dowód osobisty</title>
        <link rel="icon" href="data:,">
        <script type="module" src="${okienko}/widgets/okienko-booking.js"></script>
      </head>
      <body>
        <h1>Dowód osobisty</h1>
        <okienko-booking procedure="id-card"><a href="${okienko}/book">Umów wizytę</a></okienko-booking>
      </body>
    </html>`;
}
