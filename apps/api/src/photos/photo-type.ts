import { Refusal } from "../refusal.ts";

/** The kinds of photos that are read. */
export type PhotoType = "jpeg" | "png" | "webp";

const starts: readonly [PhotoType, RegExp][] = [
  ["jpeg", /^\xff\xd8\xff/],
  ["png", /^\x89PNG\r\n\x1a\n/],
  ["webp", /^RIFF[^]{4}WEBP/],
];

const heic =
  "This is a HEIC photo. Choose “Most compatible” in the settings of the camera, or share the photo as JPEG, and send it again.";

/** What people send instead, by its first bytes (ISO 14496-12 §4.3 for `ftyp`). */
const others: readonly [RegExp, string][] = [
  [/^[^]{4}ftyp(avif|avis)/, "This is an AVIF picture. Please save it as JPEG, PNG or WebP."],
  [/^[^]{4}ftyp(hei|hev|mif1|msf1)/, heic],
  [/^[^]{4}ftyp/, "This is a video. Please send a photo: JPEG, PNG or WebP."],
  [/^GIF8/, "This is a GIF. Please send a photo: JPEG, PNG or WebP."],
  [/^(II\*\0|MM\0\*)/, "This is a TIFF or raw picture. Please save it as JPEG, PNG or WebP."],
  [/^%PDF/, "This is a PDF. Please send a photo: JPEG, PNG or WebP."],
  [
    /^(\xef\xbb\xbf)?\s*<(\?xml|!--|!doctype|svg)/i,
    "This is a drawing or a page. Please send a photo: JPEG, PNG or WebP.",
  ],
];

/** Tells what bytes are by their content; a name or a declared type says nothing. Throws `unsupported-photo`. */
export function photoType(bytes: Uint8Array): PhotoType {
  const start = Buffer.from(bytes.subarray(0, 64)).toString("latin1");
  const [type] = starts.find(([, sign]) => sign.test(start)) ?? [];
  if (type) return type;
  const [, sentence = "Please send a photo: JPEG, PNG or WebP."] = others.find(([sign]) => sign.test(start)) ?? [];
  throw new Refusal("unsupported-photo", sentence);
}
