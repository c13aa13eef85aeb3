import type { Page } from "playwright-core";

/** A small photo as a camera would send it: what the browser itself shows, as JPEG. */
export function drawnPhoto(page: Page): Promise<Buffer> {
  return page.screenshot({ type: "jpeg", clip: { x: 0, y: 0, width: 300, height: 200 } });
}
