import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { createApp } from "../app.ts";
import { readQrSvg } from "../testing/read-qr-svg.ts";
import { smallCityFile } from "../testing/small-city.ts";
import { testParts } from "../testing/test-parts.ts";

const parts = await testParts({ city: smallCityFile, environment: { PUBLIC_URL: "https://okienko.example" } });
after(() => parts.remove());
const app = createApp(parts);
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });

describe("a sticker", () => {
  for (const [code, page] of Object.entries({
    DRW7K3: "/o/lipowa",
    DPT7K3: "/book/residents?office=lipowa",
    PRC7K3: "/book/residents/id-card?office=lipowa&now",
    HVW7K3: "/book?office=lipowa",
  })) {
    for (const path of [`/q/${code}`, `/Q/${code}`, `/q/${code.toLowerCase()}`]) {
      it(`leads from ${path} to ${page}, for now`, async () => {
        const response = await get(path);
        assert.equal(response.status, 302);
        assert.equal(response.headers.get("location"), page);
        assert.equal(response.headers.get("cache-control"), "no-store");
      });
    }
  }

  it("is drawn with its address, which leads back to it", async () => {
    const svg = await get("/q/drw7k3.svg");
    assert.equal(svg.headers.get("content-type"), "image/svg+xml");
    const png = await get("/Q/DRW7K3.PNG");
    assert.equal(png.headers.get("content-type"), "image/png");
    const { data, width, height } = PNG.sync.read(Buffer.from(await png.arrayBuffer()));
    const read = [readQrSvg(await svg.text()), jsQR.default(new Uint8ClampedArray(data), width, height)?.data];
    assert.deepEqual(read, Array(2).fill("HTTPS://OKIENKO.EXAMPLE/Q/DRW7K3"));
    assert.equal((await get(new URL(read[0]!).pathname)).status, 302);
  });

  it("is drawn once for who asks again", async () => {
    const etag = (await get("/q/DRW7K3.svg")).headers.get("etag")!;
    assert.equal((await get("/q/DRW7K3.svg", { "if-none-match": etag })).status, 304);
  });

  it("explains itself in the visitor's language when nobody knows it or it was withdrawn", async () => {
    const unknown = await get("/q/ZZZZZ", { "accept-language": "de" });
    assert.equal(unknown.status, 404);
    assert.match(unknown.headers.get("content-type")!, /^text\/html/);
    assert.match(await unknown.text(), /Diesen Aufkleber kennen wir nicht[^]*href="\/book"/);
    const withdrawn = await get("/q/DWD7K3", { accept: "text/html,*/*;q=0.8" });
    assert.equal(withdrawn.status, 410);
    assert.match(await withdrawn.text(), /Ta naklejka nie jest już używana/);
  });

  it("is a problem to programs when it opens nothing", async () => {
    for (const [path, headers, status, code] of [
      ["/q/ZZZZZ", { accept: "application/json" }, 404, "unknown-sticker"],
      ["/q/DWD7K3", { accept: "application/problem+json, text/html;q=0.5" }, 410, "sticker-withdrawn"],
      ["/q/ZZZZZ.svg", {}, 404, "unknown-sticker"],
      ["/q/DWD7K3.png", {}, 410, "sticker-withdrawn"],
    ] as const) {
      const response = await get(path, headers);
      assert.equal(response.status, status, path);
      assert.equal(response.headers.get("content-type"), "application/problem+json");
      assert.equal(((await response.json()) as { code: string }).code, code);
    }
  });

  it("never leads away from this server, whatever is asked for", async () => {
    for (const file of [
      "%2F%2Fevil.example",
      "DRW7K3%0d%0aLocation:%20x",
      "..%2f..",
      "DRW7K3.gif",
      "DRW7K3?to=//evil.example",
    ]) {
      const response = await get(`/q/${file}`);
      const location = response.headers.get("location");
      assert.ok(location === null ? response.status === 404 : location === "/o/lipowa", file);
    }
  });
});

describe("the list of stickers", () => {
  it("has those in use and what each opens", async () => {
    const response = await get("/api/v1/stickers");
    const { stickers } = (await response.json()) as { stickers: Record<string, unknown>[] };
    assert.deepEqual(
      stickers.map((it) => it["code"]),
      ["DRW7K3", "DPT7K3", "PRC7K3", "HVW7K3"],
    );
    assert.deepEqual(stickers[1], {
      code: "DPT7K3",
      url: "https://okienko.example/q/DPT7K3",
      office: "lipowa",
      department: "residents",
      procedure: null,
      now: false,
    });
    const etag = response.headers.get("etag")!;
    assert.equal((await get("/api/v1/stickers", { "if-none-match": etag })).status, 304);
  });
});

describe("a check-in code", () => {
  it("is drawn for the kiosk without asking whether it exists", async () => {
    const response = await get("/api/v1/check-in/012345.svg");
    assert.equal(response.status, 200);
    const svg = await response.text();
    assert.equal(readQrSvg(svg), "012345");
    assert.match(svg, /<title>012345<\/title>/);
  });

  it("is six digits and nothing else", async () => {
    for (const file of [
      "12345.svg",
      "1234567.svg",
      "12345a.svg",
      "123456",
      "123456.png",
      "%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1%D9%A1.svg",
    ]) {
      assert.equal((await get(`/api/v1/check-in/${file}`)).status, 404, file);
    }
  });
});
