const height = 160;

/**
 * Draws a small picture of a photo, upright. A canvas needs no `blob:` among the image sources of the page. Resolves to
 * nothing where the browser cannot read the photo.
 */
export async function pictureOf(photo: Blob): Promise<HTMLCanvasElement | undefined> {
  try {
    const bitmap = await createImageBitmap(photo, { resizeHeight: height, resizeQuality: "medium" });
    const canvas = document.createElement("canvas");
    Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
    canvas.getContext("bitmaprenderer")!.transferFromImageBitmap(bitmap);
    return canvas;
  } catch {
    return undefined;
  }
}
