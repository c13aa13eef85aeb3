import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { readQrSvg } from "../testing/read-qr-svg.ts";
import { qrPng, qrSvg } from "./qr-drawing.ts";

const address = "HTTPS://OKIENKO.EXAMPLE/Q/DRW7K3";

describe("a QR code", () => {
  it("is drawn as ever", () => {
    const golden = readFileSync(join(import.meta.dirname, "golden/sticker.svg"), "utf8");
    assert.equal(qrSvg(address, address), golden);
  });

  for (const text of [address, "012345", "https://okienko.example/tu/Q/7K3F9", "Zażółć gęślą jaźń"]) {
    it(`is read back by another program: ${text}`, async () => {
      assert.equal(readQrSvg(qrSvg(text, text)), text);
      const { data, width, height } = PNG.sync.read(Buffer.from(await qrPng(text)));
      assert.equal(jsQR.default(new Uint8ClampedArray(data), width, height)?.data, text);
    });
  }

  it("can still be read when a square of its modules is scratched away", () => {
    const scratched = qrSvg(address, address).replace("</svg>", '<path fill="#fff" d="M14 14h6v6h-6z"/></svg>');
    assert.equal(readQrSvg(scratched), address);
  });

  it("has a light margin of four modules on every side, dark on white", () => {
    const svg = qrSvg(address, address);
    assert.match(svg, /viewBox="0 0 37 37"/);
    assert.match(svg, /<path fill="#fff" d="M0 0h37v37H0z"\/>/);
    const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map((it) => it.slice(1).map(Number));
    assert.equal(Math.min(...runs.map(([x]) => x!)), 4);
    assert.equal(Math.max(...runs.map(([x, , length]) => x! + length!)), 33);
    assert.equal(Math.min(...runs.map(([, y]) => y!)), 4);
    assert.equal(Math.max(...runs.map(([, y]) => y! + 1)), 33);
  });

  it("is named by its title, whatever that is", () => {
    assert.match(qrSvg("1", '</title><script>"'), /<title>&lt;\/title&gt;&lt;script&gt;&quot;<\/title>/);
  });
});
