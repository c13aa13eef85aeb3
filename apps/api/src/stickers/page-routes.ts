import type { Context } from "hono";
import { accepts } from "hono/accepts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { etagOf, hasCopy } from "../web/etag.ts";
import { feature, type Env } from "../web/feature.ts";
import { countScans, type ScanCounter } from "./count-scans.ts";
import { findSticker } from "./find-sticker.ts";
import { qrPng, qrSvg } from "./qr-drawing.ts";
import { stickerQrText, stickerTarget } from "./sticker-address.ts";
import { stickerTrouble } from "./sticker-trouble.ts";

/** `/q/{CODE}` leads a sticker to its page, `/q/{CODE}.svg` and `.png` draw it; case never matters. */
export function stickerPages(parts: Pick<Parts, "settings" | "database" | "log">) {
  const { publicUrl } = parts.settings;
  const scans = countScans(parts);

  async function answer(c: Context<Env>) {
    const [, code = "", form] = /^(\w*)(?:\.(svg|png))?$/.exec(c.req.param("file")!.toLowerCase()) ?? [];
    if (form) return answerDrawing(c, form, stickerQrText(publicUrl, findSticker(c.var.catalog, code).code));
    return lead(c, publicUrl, code, scans);
  }

  return feature().get("/q/:file", answer).get("/Q/:file", answer);
}

function lead(c: Context<Env>, publicUrl: string, code: string, scans: ScanCounter): Response | Promise<Response> {
  try {
    const sticker = findSticker(c.var.catalog, code);
    c.header("Cache-Control", "no-store"); // a sticker can be given another page
    if (isScan(c)) scans.count(c.var.catalog, sticker.code);
    return c.redirect(stickerTarget(c.var.catalog, publicUrl, sticker), 302);
  } catch (error) {
    if (!(error instanceof Refusal) || wantsJson(c)) throw error;
    return stickerTrouble(c, error.code);
  }
}

/** A browser that only looks ahead (Sec-Purpose, Fetch standard) is nobody at the door. */
function isScan({ req }: Context<Env>): boolean {
  return req.method === "GET" && !/prefetch|preview/i.test(req.header("sec-purpose") ?? req.header("purpose") ?? "");
}

async function answerDrawing(c: Context<Env>, form: string, text: string): Promise<Response> {
  const [bytes, type] = form === "svg" ? [qrSvg(text, text), "image/svg+xml"] : [await qrPng(text), "image/png"];
  const headers = { ETag: etagOf(bytes), "Cache-Control": "public, max-age=3600" };
  if (hasCopy(c, headers.ETag)) return c.body(null, 304, headers);
  return c.body(bytes, 200, { ...headers, "Content-Type": type });
}

function wantsJson(c: Context<Env>): boolean {
  const supports = ["text/html", "application/json", "application/problem+json"];
  return accepts(c, { header: "Accept", supports, default: "text/html" }) !== "text/html";
}
