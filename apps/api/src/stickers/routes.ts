import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { answerJson, readyJson } from "../web/etag.ts";
import { feature } from "../web/feature.ts";
import { stickersInUse } from "./find-sticker.ts";

/** The list of stickers, part of API v1. */
export function stickerRoutes({ settings }: Pick<Parts, "settings">) {
  return feature().openapi(routes.listStickers, (c) => {
    const stickers = stickersInUse(c.var.catalog, settings.publicUrl);
    return answerJson(c, readyJson({ stickers }), { maxAge: 60 }) as never;
  });
}
