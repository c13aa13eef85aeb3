import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { bundled } from "../../packages/widgets/build/bundled.ts";

const emptyElement = join(import.meta.dirname, "..", "..", "packages", "widgets", "test", "empty-element.ts");

// looks before each frame, so that what it finds is about to be seen
const watch = `const isReady = () => {
  const root = document.querySelector("[data-waits-for]").shadowRoot;
  const found = root?.querySelector(document.querySelector("[data-waits-for]").dataset.waitsFor);
  return found?.checkVisibility() && found.getBoundingClientRect().height > 0;
};
const look = () =>
  isReady() ? (document.documentElement.dataset.readyAt = performance.now()) : requestAnimationFrame(look);
requestAnimationFrame(look);`;

function page(script: string, tag: string, waitsFor: string): string {
  return `<!doctype html><html lang="pl"><meta charset="utf-8"><title>${tag}</title>
<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
<script type="module" src="${script}"></script>
<h1>Urząd</h1><${tag} data-waits-for="${waitsFor}"><a href="/">Umów wizytę</a></${tag}>
<script>${watch}</script></html>`;
}

/** Serves pages of a city that embed an element each; every page writes down when that can be used. */
export async function hostPages(city: string) {
  const script = brotliCompressSync(await bundled(emptyElement, true));
  const search = "input[type=search]";
  const served = {
    "an empty Lit element": page("/empty-element.js", "empty-element", "p"),
    "<okienko-booking>, its own script": page(`${city}/widgets/okienko-booking.js`, "okienko-booking", search),
    "<okienko-booking>, the loader of all": page(`${city}/widgets/okienko.js`, "okienko-booking", search),
  };
  const bodies = Object.values(served);
  const server = createServer(({ url = "" }, response) => {
    if (url !== "/empty-element.js")
      return response.setHeader("content-type", "text/html").end(bodies[Number(url.slice(1))]);
    return response.writeHead(200, { "content-type": "text/javascript", "content-encoding": "br" }).end(script);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const pages = new Map(Object.keys(served).map((what, index) => [what, `http://127.0.0.1:${port}/${index}`]));
  return { pages, close: () => void server.close() };
}
