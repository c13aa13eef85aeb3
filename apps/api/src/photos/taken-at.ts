import type { SentPhoto } from "@okienko/contract";
import readExif from "exif-reader";

/** What the EXIF part of a JPEG can hold at most; more is no camera's. */
const mostBytes = 65_536;

/** Where a photo says that it was taken (EXIF 2.32 §4.6.6), to about 10 cm; `null` where it does not, or not clearly. */
export function takenAt(exif: Buffer | undefined): SentPhoto["suggestedLocation"] {
  if (!exif || exif.length > mostBytes) return null;
  try {
    const gps = readExif(exif).GPSInfo;
    const lat = degrees(gps?.GPSLatitude, gps?.GPSLatitudeRef, "NS", 90);
    const lng = degrees(gps?.GPSLongitude, gps?.GPSLongitudeRef, "EW", 180);
    if (lat === null || lng === null) return null;
    return lat === 0 && lng === 0 ? null : { lat, lng }; // 0, 0 is what cameras write without a signal
  } catch {
    return null; // a broken note about the place does not make the photo worse
  }
}

function degrees(parts: unknown, ref: unknown, signs: string, most: number): number | null {
  if (!Array.isArray(parts) || parts.length !== 3 || typeof ref !== "string" || ref.length !== 1) return null;
  const [whole, minutes, seconds] = parts as [number, number, number];
  const value = whole + minutes / 60 + seconds / 3600;
  const sign = [1, -1][signs.indexOf(ref)];
  return sign && value >= 0 && value <= most ? Math.round(sign * value * 1e6) / 1e6 : null;
}
