import type { RedactionBox, SentPhoto } from "@okienko/contract";
import sharp, { type OutputInfo } from "sharp";
import { photoType } from "./photo-type.ts";
import { Refusal } from "../refusal.ts";
import { takenAt } from "./taken-at.ts";

/** A photo made anew: two JPEG files without metadata, upright and in sRGB. */
export interface MadePhoto {
  readonly full: Buffer;
  readonly small: Buffer;
  /** Of the full one, in pixels. */
  readonly width: number;
  readonly height: number;
  readonly suggestedLocation: SentPhoto["suggestedLocation"];
}

const longSide = 2048;
const smallSide = 600;
const mostPixels = 40_000_000;

// every decoder is off but the three that are needed; those read from memory, never from a file or an address
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegBuffer", "VipsForeignLoadPngBuffer", "VipsForeignLoadWebpBuffer"],
});
sharp.cache(false);
sharp.concurrency(1);

/**
 * Reads a photo whole and makes it anew, with boxes painted over. Throws `unsupported-photo`, `photo-too-large`, `broken-photo`.
 *
 * Between reading and writing there are only pixels, so nothing else of a file can come through. Of an animation it is
 * the first picture.
 */
export async function makePhoto(bytes: Uint8Array, boxes: readonly RedactionBox[] = []): Promise<MadePhoto> {
  const type = photoType(bytes);
  try {
    const { format, width, height, exif } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== type) throw broken();
    if (width * height > mostPixels) throw tooLarge();
    const pixels = await readPixels(bytes);
    for (const box of boxes) paintOver(pixels, box);
    const [full, small] = await Promise.all([encode(pixels, longSide, 82), encode(pixels, smallSide, 76)]);
    return { full, small, width: pixels.info.width, height: pixels.info.height, suggestedLocation: takenAt(exif) };
  } catch (error) {
    throw error instanceof Refusal ? error : broken();
  }
}

interface Pixels {
  readonly data: Buffer;
  readonly info: OutputInfo;
}

/** Turns the camera's side up, shrinks, puts what is transparent on white and brings the colours to 8 bits of sRGB. */
function readPixels(bytes: Uint8Array): Promise<Pixels> {
  // more severe than this, the photos of some phones are refused for harmless slips
  return sharp(bytes, { autoOrient: true, failOn: "error", limitInputPixels: mostPixels })
    .resize({ width: longSide, height: longSide, fit: "inside", withoutEnlargement: true })
    .flatten({ background: "white" })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
}

/** Makes a box black, outwards to whole pixels. */
function paintOver({ data, info: { width, height, channels } }: Pixels, box: RedactionBox): void {
  const [left, right] = [Math.floor(box.x * width), Math.min(Math.ceil((box.x + box.width) * width), width)];
  const bottom = Math.min(Math.ceil((box.y + box.height) * height), height);
  for (let row = Math.floor(box.y * height); row < bottom; row++)
    data.fill(0, (row * width + left) * channels, (row * width + right) * channels);
}

function encode({ data, info: { width, height, channels } }: Pixels, side: number, quality: number): Promise<Buffer> {
  return sharp(data, { raw: { width, height, channels } })
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer();
}

function broken(): Refusal {
  return new Refusal(
    "broken-photo",
    "The photo is damaged or was not sent whole. Please send it again, or another one.",
  );
}

function tooLarge(): Refusal {
  return new Refusal("photo-too-large", "The photo has more than 40 million pixels. Please send a smaller one.");
}
