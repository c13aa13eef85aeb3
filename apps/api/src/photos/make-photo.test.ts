import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { Refusal } from "../refusal.ts";
import {
  corners,
  cornersOf,
  drawPhoto,
  planted,
  pngBomb,
  pngChunk,
  taken,
  turnedPhoto,
  withChunks,
  withNotes,
} from "../testing/drawn-photos.ts";
import { makePhoto } from "./make-photo.ts";

// the last import has shut every decoder that photos do not need; reading what was made is one of theirs

const formats = ["jpeg", "png", "webp"] as const;

function holds(bytes: Uint8Array, words: string): boolean {
  return Buffer.from(bytes).includes(words);
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error = await makePhoto(bytes).then(
    () => "accepted",
    (it: unknown) => it,
  );
  return error instanceof Refusal ? error.code : String(error);
}

describe("a photo", () => {
  for (const format of formats)
    it(`that is ${format} comes out as two JPEGs of at most 2048 and 600 pixels`, async () => {
      const sent = await drawPhoto(corners, 3000, 1500).toFormat(format).toBuffer();
      const { full, small, width, height } = await makePhoto(sent);
      const [large, little] = await Promise.all([sharp(full).metadata(), sharp(small).metadata()]);
      assert.deepEqual([large.format, large.width, large.height], ["jpeg", 2048, 1024]);
      assert.deepEqual([little.format, little.width, little.height], ["jpeg", 600, 300]);
      assert.deepEqual([width, height], [2048, 1024]);
    });

  it("that is small is not made larger", async () => {
    const { width, height, small } = await makePhoto(await drawPhoto().png().toBuffer());
    assert.deepEqual([width, height, (await sharp(small).metadata()).width], [80, 40, 80]);
  });

  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8])
    it(`is upright from orientation ${orientation}`, async () => {
      for (const format of formats) {
        const sent = await turnedPhoto(orientation).toFormat(format, { quality: 95 }).toBuffer();
        const { full, small, width, height } = await makePhoto(sent);
        assert.deepEqual([width, height], [80, 40], format);
        assert.deepEqual(await cornersOf(full), [...corners], format);
        assert.deepEqual(await cornersOf(small), [...corners], format);
        if (orientation > 1) assert.notDeepEqual(await cornersOf(sent), [...corners], "the file itself is turned");
      }
    });
});

describe("what a photo tells beside its pixels", () => {
  for (const format of formats)
    it(`is gone from ${format}, and its place is only suggested`, async () => {
      const sent = await withNotes(drawPhoto()).toFormat(format).toBuffer();
      assert.ok(holds(sent, planted), "it was there");
      const { full, small, suggestedLocation } = await makePhoto(sent);
      assert.deepEqual(suggestedLocation, taken);
      for (const made of [full, small]) {
        const { exif, xmp, icc, iptc, comments, orientation } = await sharp(made).metadata();
        assert.deepEqual([exif, xmp, icc, iptc, comments, orientation], Array(6).fill(undefined));
        assert.ok(!holds(made, planted));
        // no segment of application data, no comment (T.81 §B.2.4.5, §B.2.4.6)
        assert.ok(
          segmentsOf(made).every((it) => it < 0xe0),
          segmentsOf(made).join(),
        );
      }
    });

  it("is gone from the texts of a PNG", async () => {
    const packed = deflateSync(Buffer.from(planted));
    const international = Buffer.concat([Buffer.from("Comment\0\0\0pl\0Uwaga\0"), Buffer.from(planted)]);
    const sent = withChunks(
      await drawPhoto().png().toBuffer(),
      pngChunk("tEXt", Buffer.from(`Comment\0${planted}`)),
      pngChunk("zTXt", Buffer.concat([Buffer.from("Author\0\0"), packed])),
      pngChunk("iTXt", international),
    );
    assert.deepEqual([(await sharp(sent).metadata()).comments?.length, holds(sent, planted)], [3, true]);
    const { full, small } = await makePhoto(sent);
    assert.ok(!holds(full, planted) && !holds(small, planted));
  });

  it("is gone from comments, IPTC and unknown segments of a JPEG", async () => {
    const jpeg = await drawPhoto().jpeg().toBuffer();
    const segment = (marker: number, words: string) => {
      const text = Buffer.from(words);
      return Buffer.concat([Buffer.from([0xff, marker, (text.length + 2) >> 8, (text.length + 2) & 0xff]), text]);
    };
    const iptc = `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x12\x1c\x02\x78\0\x0c${planted}\0`;
    const segments = [segment(0xfe, planted), segment(0xed, iptc), segment(0xe9, planted)];
    const sent = Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
    const { full, small } = await makePhoto(sent);
    assert.ok(holds(sent, planted) && !holds(full, planted) && !holds(small, planted));
  });

  it("is gone when it is appended: an archive, a page", async () => {
    const sent = Buffer.concat([await drawPhoto().jpeg().toBuffer(), Buffer.from(`PK\x03\x04<script>${planted}`)]);
    const { full, small } = await makePhoto(sent);
    for (const made of [full, small]) assert.ok(!holds(made, planted) && !holds(made, "PK\x03\x04"));
  });
});

function segmentsOf(jpeg: Buffer): number[] {
  const found: number[] = [];
  for (let at = 2; jpeg[at + 1] !== 0xda; at += 2 + jpeg.readUInt16BE(at + 2)) found.push(jpeg[at + 1]!);
  return found;
}

describe("unusual photos", () => {
  it("are accepted with 16 bits, one column, grey, and an animation by its first picture", async () => {
    const deep = await sharp({ create: { width: 64, height: 64, channels: 3, background: "red" } })
      .toColourspace("rgb16")
      .png()
      .toBuffer();
    assert.equal((await sharp(deep).metadata()).depth, "ushort");
    assert.deepEqual(await colourOf(deep), [254, 0, 0]);
    const thin = await sharp({ create: { width: 1, height: 65_000, channels: 3, background: "red" } })
      .jpeg()
      .toBuffer();
    const { width, height } = await makePhoto(thin);
    assert.deepEqual([width, height], [1, 2048]);
    const grey = sharp({ create: { width: 16, height: 16, channels: 3, background: "#777777" } }).toColourspace("b-w");
    assert.deepEqual(await colourOf(await grey.png().toBuffer()), [119, 119, 119]);
    const frame = (background: string) => sharp({ create: { width: 16, height: 16, channels: 3, background } }).png();
    const frames = [await frame("red").toBuffer(), await frame("blue").toBuffer()];
    const animation = await sharp(frames, { join: { animated: true } })
      .webp({ lossless: true })
      .toBuffer();
    assert.equal((await sharp(animation).metadata()).pages, 2);
    assert.deepEqual(await colourOf(animation), [254, 0, 0]);
  });

  it("have what is transparent put on white", async () => {
    const clear = {
      create: { width: 16, height: 16, channels: 4 as const, background: { r: 255, g: 0, b: 0, alpha: 0 } },
    };
    for (const format of ["png", "webp"] as const)
      assert.deepEqual(await colourOf(await sharp(clear).toFormat(format).toBuffer()), [255, 255, 255]);
  });

  it("have the colours of print and of wide profiles brought to sRGB", async () => {
    const red = sharp({ create: { width: 16, height: 16, channels: 3, background: "#c03020" } });
    const print = await red.clone().toColourspace("cmyk").jpeg({ quality: 100 }).toBuffer();
    assert.equal((await sharp(print).metadata()).space, "cmyk");
    assertNear(await colourOf(print), [192, 48, 32], 40);
    const wide = await red.clone().withIccProfile("p3", { attach: true }).png().toBuffer();
    const stored = await sharp(wide, { ignoreIcc: true }).removeAlpha().raw().toBuffer();
    assert.throws(() => assertNear([...stored.subarray(0, 3)], [192, 48, 32], 4), "its numbers mean other colours");
    assertNear(await colourOf(wide), [192, 48, 32], 4);
  });
});

async function colourOf(sent: Uint8Array): Promise<number[]> {
  const { full } = await makePhoto(sent);
  const { data, info } = await sharp(full).raw().toBuffer({ resolveWithObject: true });
  return [...data.subarray(0, info.channels)];
}

function assertNear(colour: number[], wanted: number[], distance: number): void {
  const isNear = colour.every((it, index) => Math.abs(it - wanted[index]!) <= distance);
  assert.ok(isNear, `${colour.join()} is not ${wanted.join()}`);
}

describe("what is no photo, or no whole one,", () => {
  it("is refused wherever it breaks off", async () => {
    for (const format of formats) {
      const whole = await drawPhoto(corners, 400, 200).toFormat(format).toBuffer();
      assert.equal(await refusalOf(whole), "accepted");
      for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 0.97]) {
        const cut = whole.subarray(0, Math.max(Math.floor(whole.length * part), 16));
        assert.equal(await refusalOf(cut), "broken-photo", `${format} ${part}`);
      }
    }
  });

  it("is refused by its content, whatever it calls itself", async () => {
    const png = await drawPhoto().png().toBuffer();
    const asJpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), png.subarray(3)]);
    assert.equal(await refusalOf(asJpeg), "broken-photo");
    assert.equal(await refusalOf(Buffer.from("GIF89a")), "unsupported-photo");
    assert.equal(await refusalOf(Buffer.alloc(0)), "unsupported-photo");
  });

  it("is refused when it has too many pixels, told or real", async () => {
    assert.equal(await refusalOf(pngBomb(20_000, 20_000)), "photo-too-large");
    assert.equal(await refusalOf(pngBomb(1, 65_535)), "accepted");
    assert.equal(await refusalOf(pngBomb(6_400, 6_400)), "photo-too-large");
  });
});
