import { Refusal } from "../refusal.ts";
import { qrSvg } from "../stickers/qr-drawing.ts";
import { etagOf, hasCopy } from "../web/etag.ts";
import { feature } from "../web/feature.ts";

/** `GET /check-in/{code}.svg`: six digits as a QR code for the kiosk. Only drawn; nothing is looked up. */
export function checkInRoutes() {
  return feature().get("/check-in/:file", (c) => {
    const code = /^(\d{6})\.svg$/.exec(c.req.param("file"))?.[1];
    if (!code) throw new Refusal("not-found");
    const svg = qrSvg(code, code);
    const headers = { ETag: etagOf(svg), "Cache-Control": "public, max-age=86400" };
    if (hasCopy(c, headers.ETag)) return c.body(null, 304, headers);
    return c.body(svg, 200, { ...headers, "Content-Type": "image/svg+xml" });
  });
}
