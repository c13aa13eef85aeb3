/** A part of a photo that is to be covered, in whole pixels of the photo. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How large a photo is, in pixels. */
export type Size = Pick<Box, "width" | "height">;

/** Where a pointer is on a photo, in its pixels. */
export type Point = Pick<Box, "x" | "y">;

/** A smaller box covers nothing that anybody could want covered, and is pressed in passing. */
const least = 4;

/** The box between two points, whichever comes first. */
export function boxBetween(from: Point, to: Point, photo: Size): Box {
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  return within({ x, y, width: Math.abs(from.x - to.x), height: Math.abs(from.y - to.y) }, photo);
}

/** A box in the middle of a photo, a quarter as wide and as high. */
export function middleBox({ width, height }: Size): Box {
  return within({ x: width * 0.375, y: height * 0.375, width: width / 4, height: height / 4 }, { width, height });
}

/** A box that was pushed; it keeps its size at the edges. */
export function moved({ x, y, ...size }: Box, by: Point, photo: Size): Box {
  const push = (at: number, length: number, most: number) => Math.min(Math.max(at, 0), most - length);
  const at = { x: push(x + by.x, size.width, photo.width), y: push(y + by.y, size.height, photo.height) };
  return within({ ...at, ...size }, photo);
}

/** A box whose lower right corner was pulled. */
export function resized(box: Box, by: Point, photo: Size): Box {
  return within({ ...box, width: box.width + by.x, height: box.height + by.y }, photo);
}

/** What of a box lies on the photo, never less than a few pixels. */
export function within({ x, y, width, height }: Box, photo: Size): Box {
  const left = bound(x, 0, photo.width - least);
  const top = bound(y, 0, photo.height - least);
  const cut = { width: width + Math.min(x, 0), height: height + Math.min(y, 0) };
  return {
    x: left,
    y: top,
    width: bound(cut.width, least, photo.width - left),
    height: bound(cut.height, least, photo.height - top),
  };
}

function bound(value: number, from: number, to: number): number {
  return Math.round(Math.min(Math.max(value, from), to));
}
