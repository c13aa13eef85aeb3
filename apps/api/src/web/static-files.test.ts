import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { createAdaptorServer } from "@hono/node-server";
import { feature } from "./feature.ts";
import { serveFolder } from "./static-files.ts";

const script = `export const text = ${JSON.stringify("żółć ".repeat(200))};\n`;
const folder = mkdtempSync(join(tmpdir(), "okienko-files-"));
const app = feature();
let server: Server;

before(async () => {
  mkdirSync(join(folder, "public/deep"), { recursive: true });
  writeFileSync(join(folder, "secret.txt"), "secret");
  writeFileSync(join(folder, "public/a.js"), script);
  writeFileSync(join(folder, "public/a.js.map"), "{}");
  writeFileSync(join(folder, "public/.env"), "secret");
  writeFileSync(join(folder, "public/deep/picture.png"), new Uint8Array([0x89, 0x50]));
  symlinkSync(join(folder, "secret.txt"), join(folder, "public/link.txt"));
  app.get("/files/*", serveFolder(join(folder, "public"), { prefix: "/files/", maxAge: 300 }));
  server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

after(async () => {
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

const get = (name: string, headers: Record<string, string> = {}) => app.request(`/files/${name}`, { headers });

/** Sends the address exactly as it is written, which `fetch` would not. */
async function sendRaw(path: string): Promise<{ status: number; body: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: "127.0.0.1", path, agent: false }, (response) => {
      let body = "";
      response
        .on("data", (chunk) => (body += String(chunk)))
        .on("end", () => resolve({ status: response.statusCode!, body }));
    });
    sent.on("error", reject).end();
  });
}

describe("the files of a folder", () => {
  it("come with their type, an ETag, and how long to keep them", async () => {
    const response = await get("a.js");
    assert.deepEqual([response.status, await response.text()], [200, script]);
    assert.match(response.headers.get("content-type")!, /^text\/javascript/);
    assert.equal(response.headers.get("cache-control"), "public, max-age=300");
    assert.equal((await get("deep/picture.png")).headers.get("content-type"), "image/png");
  });

  it("come compressed as well as the reader can take it", async () => {
    const encodings: [accepted: string, encoding: string | null][] = [
      ["gzip, deflate, br", "br"],
      ["gzip", "gzip"],
      ["gzip;q=1, br;q=0", "gzip"],
      ["identity", null],
      ["", null],
    ];
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync, null: (it: Buffer) => it };
    for (const [accepted, encoding] of encodings) {
      const response = await get("a.js", { "Accept-Encoding": accepted });
      assert.equal(response.headers.get("content-encoding"), encoding, accepted);
      assert.equal(response.headers.get("vary"), "Accept-Encoding");
      const bytes = Buffer.from(await response.arrayBuffer());
      assert.equal(unpack[String(encoding) as keyof typeof unpack](bytes).toString(), script);
    }
    assert.equal((await get("deep/picture.png", { "Accept-Encoding": "br" })).headers.get("content-encoding"), null);
  });

  it("have another ETag in another encoding, and are not sent to who has them", async () => {
    const etags = await Promise.all(
      ["br", "gzip", ""].map(async (it) => (await get("a.js", { "Accept-Encoding": it })).headers.get("etag")!),
    );
    assert.equal(new Set(etags).size, 3);
    assert.equal((await get("a.js", { "Accept-Encoding": "br", "If-None-Match": etags[0]! })).status, 304);
    assert.equal((await get("a.js", { "Accept-Encoding": "gzip", "If-None-Match": etags[0]! })).status, 200);
  });

  it("are no list, no dot files, no source maps, no links", async () => {
    for (const name of ["", "deep", "deep/", ".env", "a.js.map", "link.txt", "nothing.js", "A.js", "a.js/"])
      assert.equal((await get(name)).status, 404, name);
  });

  it("are all that any spelling of an address can reach", async () => {
    const spellings = [
      "/files/../secret.txt",
      "/files/%2e%2e/secret.txt",
      "/files/%2e%2e%2fsecret.txt",
      "/files/..%2fsecret.txt",
      "/files/..%5csecret.txt",
      "/files/....//secret.txt",
      "/files/..;/secret.txt",
      "/files//secret.txt",
      "/files/deep/../../secret.txt",
      "/files/a.js%00.png",
      "/files/%00",
      "/files/%",
      "/files/%c0%ae%c0%ae/secret.txt",
      "/files/__proto__",
      "/files/constructor",
    ];
    for (const path of spellings) {
      const { status, body } = await sendRaw(path);
      assert.ok(status === 404 || status === 400, `${path}: ${status}`);
      assert.ok(!body.includes("secret\n") && body !== "secret", path);
    }
    assert.equal((await sendRaw("/files/a.js")).status, 200);
  });

  it("are read again after they could not be read", async () => {
    const [path, away] = [join(folder, "public/later.js"), join(folder, "later.js")];
    writeFileSync(path, script);
    const late = feature().get("/x/*", serveFolder(join(folder, "public"), { prefix: "/x/", maxAge: 1 }));
    renameSync(path, away);
    assert.equal((await late.request("/x/later.js")).status, 500);
    renameSync(away, path);
    assert.equal(await (await late.request("/x/later.js")).text(), script);
  });

  it("need not be there", async () => {
    const empty = feature().get("/x/*", serveFolder(join(folder, "nowhere"), { prefix: "/x/", maxAge: 1 }));
    assert.equal((await empty.request("/x/a.js")).status, 404);
  });
});
