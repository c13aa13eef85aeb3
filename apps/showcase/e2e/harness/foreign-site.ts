import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A site of another origin with one page. */
export interface ForeignSite {
  readonly url: string;
  stop(): Promise<void>;
}

const booking = `<okienko-booking procedure="id-card"><a href="/book">Umów wizytę</a></okienko-booking>`;

/** Serves one page with a widget on a free port, under the strictest policy that lets it embed what `okienko` serves. */
export async function startForeignSite(okienko: string, widget = booking): Promise<ForeignSite> {
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
  const server = createServer((_, answer) => answer.writeHead(200, headers).end(pageWith(okienko, widget)));
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

function pageWith(okienko: string, widget: string): string {
  const [, tag] = /<(okienko-[a-z]+)/.exec(widget)!;
  return `<!doctype html>
    <html lang="pl">
      <head>
        <meta charset="utf-8">
        <title>Miasto</title>
        <link rel="icon" href="data:,">
        <script type="module" src="${okienko}/widgets/${tag}.js"></script>
      </head>
      <body>
        <h1>Miasto</h1>
        ${widget}
      </body>
    </html>`;
}
