import { deflateSync, crc32 } from "node:zlib";
import sharp, { type Sharp } from "sharp";

/** The colours of the corners of the drawn photo as a person sees it, from the top left clockwise. */
export const corners = ["red", "lime", "blue", "yellow"] as const;

/** Words that no photo may carry any further. */
export const planted = "PLANTED-7f3a";

/** Where the drawn photos say that they were taken: the town hall of Poznań. */
export const taken = { lat: 52.408, lng: 16.934 };

const gps = {
  GPSLatitudeRef: "N",
  GPSLatitude: "52/1 24/1 2880/100",
  GPSLongitudeRef: "E",
  GPSLongitude: "16/1 56/1 240/100",
};

type Colour = (typeof corners)[number];

/** A photo of four coloured quarters; these as it is seen, 80 × 40, unless others are wanted. */
export function drawPhoto(colours: readonly Colour[] = corners, width = 80, height = 40): Sharp {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  const quarters = colours.map((background, index) => ({
    input: { create: { width: halfWidth, height: halfHeight, channels: 3 as const, background } },
    left: index === 1 || index === 2 ? halfWidth : 0,
    top: index >= 2 ? halfHeight : 0,
  }));
  return sharp({ create: { width, height, channels: 3, background: "black" } }).composite(quarters);
}

/** The drawn photo with a place, words in EXIF and XMP, and a profile of colours. */
export function withNotes(photo: Sharp): Sharp {
  return photo
    .withExif({ IFD0: { Make: planted, Copyright: planted }, IFD3: gps })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" note="${planted}"/></rdf:RDF></x:xmpmeta>`,
    )
    .withIccProfile("p3", { attach: true });
}

/** Which corners lie first in the file for each orientation: where its first row and column are (EXIF 2.32 §4.6.4 A). */
const stored: readonly (readonly Colour[])[] = [
  ["red", "lime", "blue", "yellow"],
  ["lime", "red", "yellow", "blue"],
  ["blue", "yellow", "red", "lime"],
  ["yellow", "blue", "lime", "red"],
  ["red", "yellow", "blue", "lime"],
  ["lime", "blue", "yellow", "red"],
  ["blue", "lime", "red", "yellow"],
  ["yellow", "red", "lime", "blue"],
];

/** The drawn photo as a camera stores it that was held in one of eight ways. */
export function turnedPhoto(orientation: number): Sharp {
  const [width, height] = orientation > 4 ? [40, 80] : [80, 40];
  return drawPhoto(stored[orientation - 1], width, height).withMetadata({ orientation });
}

/** A chunk of a PNG (W3C PNG §5.3). */
export function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

/** An interlaced PNG of one bit a pixel, all black: very many pixels in few bytes, to be kept whole while it is read. */
export function pngBomb(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 1;
  head[12] = 1;
  const rows = passes.map(([left, top, right, down]) => {
    const [across, along] = [Math.ceil((width - left) / right), Math.ceil((height - top) / down)];
    return across > 0 && along > 0 ? (Math.ceil(across / 8) + 1) * along : 0;
  });
  const pixels = deflateSync(Buffer.alloc(rows.reduce((sum, it) => sum + it)), { level: 9 });
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  const chunks = [pngChunk("IHDR", head), pngChunk("IDAT", pixels), pngChunk("IEND", Buffer.alloc(0))];
  return Buffer.concat([signature, ...chunks]);
}

/** Where each pass of Adam7 begins and how far it steps (W3C PNG §8.1). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Puts chunks behind the head of a PNG. */
export function withChunks(png: Buffer, ...chunks: Buffer[]): Buffer {
  const afterHead = 33;
  return Buffer.concat([png.subarray(0, afterHead), ...chunks, png.subarray(afterHead)]);
}

/** The names of the nearest colours in the corners of a picture, from the top left clockwise. */
export async function cornersOf(bytes: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
  const [right, bottom] = [info.width - 3, info.height - 3];
  return [at(2, 2), at(right, 2), at(right, bottom), at(2, bottom)].map(nameOf);
}

function nameOf(pixel: number[]): string {
  const names: Record<string, string> = { "100": "red", "010": "lime", "001": "blue", "110": "yellow" };
  return names[pixel.map((it) => (it > 127 ? 1 : 0)).join("")] ?? pixel.join(",");
}
