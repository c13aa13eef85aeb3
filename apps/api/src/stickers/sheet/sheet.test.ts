import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inflateSync } from "node:zlib";
import { findMistakes } from "@okienko/contract/city-file";
import jsQR from "jsqr";
import sharp from "sharp";
import { buildCatalog } from "../../catalog/catalog.ts";
import { cities } from "../../testing/test-parts.ts";
import { page, perPage, placesOf, sticker } from "./layout.ts";
import { breakText, openMeasure } from "./measure.ts";
import { sheetPage, sheetPdf, type SheetWish } from "./sheet.ts";

const publicUrl = "https://okienko.example";
const hostile = '</title><script>alert(1)</script>" \u202Egnp';

function catalogOf(change: (city: { offices: { name: object; address: string }[] }) => void = () => undefined) {
  const file = structuredClone(cities.poznan) as never;
  change(file);
  const { city, mistakes } = findMistakes(file, ["PL"]);
  assert.deepEqual(mistakes, []);
  return buildCatalog(city!, 1);
}

const wish = (more: Partial<SheetWish> = {}): SheetWish => ({
  ...{ codes: null, office: null, size: "small", language: "pl" },
  ...more,
});

/** The codes that a scanner finds on a drawn page, place by place. */
async function scanned(svg: string, size: SheetWish["size"]): Promise<(string | null)[]> {
  const drawn = sharp(Buffer.from(svg), { density: 150 });
  const dots = (await drawn.metadata()).width / page.width;
  const codes = placesOf(size).map(async ({ x, y, scale }) => {
    const [left, top] = [Math.ceil(x * dots), Math.ceil(y * dots)];
    const [width, height] = [Math.floor(sticker.width * scale * dots), Math.floor(sticker.height * scale * dots)];
    const cut = drawn.clone().extract({ left, top, width, height }).ensureAlpha().raw();
    const { data, info } = await cut.toBuffer({ resolveWithObject: true });
    return jsQR.default(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
  });
  return Promise.all(codes);
}

/** What a PDF draws, page by page, as its operators (ISO 32000-1 §8). */
function pagesOf(pdf: Uint8Array): string[] {
  const text = Buffer.from(pdf).toString("latin1");
  const streams = [...text.matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, it]) => Buffer.from(it!, "latin1"));
  return streams
    .map((it) => {
      try {
        return inflateSync(it).toString("latin1");
      } catch {
        return "";
      }
    })
    .filter((it) => / re\n/.test(it));
}

describe("a sheet of stickers", () => {
  it("holds each sticker in use once, and each can be scanned from the paper", async () => {
    const catalog = catalogOf();
    const inUse = catalog.file.stickers.filter((it) => !it.withdrawn).map(({ code }) => code);
    const read: (string | null)[] = [];
    for (let turn = 1; turn <= Math.ceil(inUse.length / 4); turn += 1)
      read.push(...(await scanned(await sheetPage(catalog, publicUrl, wish(), turn), "small")));
    assert.deepEqual(
      read.filter((it) => it !== null),
      inUse.map((code) => `HTTPS://OKIENKO.EXAMPLE/Q/${code}`),
    );
    await assert.rejects(sheetPage(catalog, publicUrl, wish(), 99), { code: "not-found" });
  });

  it("is A4 in millimetres, with cut marks that touch no sticker", async () => {
    for (const size of ["small", "large"] as const) {
      const svg = await sheetPage(catalogOf(), publicUrl, wish({ size }), 1);
      assert.match(svg, /width="210mm" height="297mm" viewBox="0 0 210 297"/);
      const { x: left, y: top } = placesOf(size)[0]!;
      const marks = [...svg.matchAll(/d="M([\d.]+) ([\d.]+)L([\d.]+) ([\d.]+)" stroke/g)].map((it) =>
        it.slice(1).map(Number),
      ) as [number, number, number, number][];
      assert.ok(marks.length >= 8);
      for (const [x1, y1, x2, y2] of marks) {
        const isOutside = [x1, x2].every((x) => x < left || x > page.width - left);
        assert.ok(isOutside || [y1, y2].every((y) => y < top || y > page.height - top), `${x1} ${y1}`);
        assert.ok(Math.min(x1, y1, x2, y2) > 0 && Math.max(x1, x2) < page.width && Math.max(y1, y2) < page.height);
      }
    }
  });

  it("says in letters what the code says, the office, the number to call, and that nobody asks for money", async () => {
    const svg = await sheetPage(catalogOf(), publicUrl, wish({ codes: ["gRn7w2"], size: "large" }), 1);
    assert.deepEqual(await scanned(svg, "large"), ["HTTPS://OKIENKO.EXAMPLE/Q/GRN7W2"]);
    const said = [...svg.matchAll(/>([^<]+)<\/text/g)].map(([, it]) => it!.trim());
    for (const part of [
      "okienko.example/q/GRN7W2",
      "Urząd Miasta, ul. Gronowa",
      "Telefon: +48 61 646 33 44",
      "Po zeskanowaniu naklejki nigdy nie prosimy o zapłatę.",
    ])
      assert.ok(said.includes(part), `${part} in ${said.join(" | ")}`);
  });

  it("speaks the languages of the city", async () => {
    for (const [language, words] of [
      ["uk", "Відскануйте"],
      ["de", "Scannen oder"],
      ["en", "Scan, or type"],
    ] as const)
      assert.match(await sheetPage(catalogOf(), publicUrl, wish({ language }), 1), new RegExp(words));
  });

  it("keeps every line within the sticker, however long a name is", async () => {
    const catalog = catalogOf(({ offices }) => {
      for (const it of offices)
        Object.assign(it, {
          name: { pl: `${"Bardzo długa nazwa urzędu ".repeat(20)}`.trim() },
          address: "Q".repeat(300),
        });
    });
    const svg = await sheetPage(catalog, `https://${"long.".repeat(20)}example`, wish(), 1);
    const widths = [...svg.matchAll(/textLength="([\d.]+)"/g)].map(([, it]) => Number(it));
    assert.ok(Math.max(...widths) <= sticker.width - 9.9, String(Math.max(...widths)));
  });

  it("shows hostile names as they are and runs nothing", async () => {
    const catalog = catalogOf(({ offices }) => {
      for (const it of offices) it.name = { pl: hostile };
    });
    const svg = await sheetPage(catalog, publicUrl, wish(), 1);
    assert.doesNotMatch(svg, /<script/);
    assert.match(svg, /&lt;script&gt;/);
  });

  it("prints no sticker that is unknown or out of use", async () => {
    const catalog = catalogOf();
    const withdrawn = catalog.file.stickers.find((it) => it.withdrawn)!;
    await assert.rejects(sheetPdf(catalog, publicUrl, wish({ codes: ["ZZZZZ"] })), { code: "unknown-sticker" });
    await assert.rejects(sheetPdf(catalog, publicUrl, wish({ codes: [withdrawn.code] })), {
      code: "sticker-withdrawn",
    });
    await assert.rejects(sheetPdf(catalog, publicUrl, wish({ office: "nowhere" })), { code: "not-found" });
  });

  it("is one PDF with all pages, A4, with the same bars as the SVG and its letters inside", async () => {
    const catalog = catalogOf();
    const count = catalog.file.stickers.filter((it) => !it.withdrawn).length;
    for (const size of ["small", "large"] as const) {
      const pdf = await sheetPdf(catalog, publicUrl, wish({ size }));
      const text = Buffer.from(pdf).toString("latin1");
      assert.equal(text.slice(0, 5), "%PDF-");
      assert.equal([...text.matchAll(/\/MediaBox \[0 0 595\.28 841\.89\]/g)].length, Math.ceil(count / perPage(size)));
      assert.match(text, /\/FontFile2/);
      const [first] = pagesOf(pdf);
      const svg = await sheetPage(catalog, publicUrl, wish({ size }), 1);
      const bars = [...svg.matchAll(/crispEdges" d="([^"]+)"/g)].flatMap(([, d]) => d!.match(/M/g)!);
      assert.equal(first!.match(/ re\n/g)!.length, bars.length);
    }
  });
});

describe("text on a sticker", () => {
  it("is broken between words and ends in an ellipsis where there is no room", async () => {
    const measure = await openMeasure();
    const lines = breakText(measure, "one two three four five", 5, false, 30, 2);
    assert.equal(lines.length, 2);
    for (const line of lines) assert.ok(measure(line, 5, false) <= 30);
    assert.match(lines[1]!, /…$/);
    assert.deepEqual(breakText(measure, "short", 5, false, 80, 2), ["short"]);
  });
});
