import { deskRoutes } from "@okienko/contract";
import type { Context } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import type { Parts } from "../parts.ts";
import { type DeskContext, writing } from "../staff/desk-context.ts";
import type { DeskEnv } from "../staff/desk-env.ts";
import { deskFeature, memberOf } from "../staff/desk-feature.ts";
import {
  type ChangedSticker,
  makeSticker,
  replaceSticker,
  type StickerChanger,
  type StickerContext,
  withdrawSticker,
} from "./change-sticker.ts";
import { checkSticker } from "./check-sticker.ts";
import { inventoryOf, stickerOf } from "./inventory.ts";
import { type SheetWish, sheetPage, sheetPdf } from "./sheet/sheet.ts";

/** Stickers for those who look after them: the inventory, and sheets to print. */
export function deskStickerRoutes(parts: Parts) {
  const { publicUrl } = parts.settings;

  /** Changes a sticker and tells what it is then. */
  async function change(
    c: Context<DeskEnv>,
    act: (context: StickerContext, changer: StickerChanger) => Promise<ChangedSticker>,
  ) {
    const changer = { by: memberOf(c), scope: c.var.scope, language: c.var.language };
    const work = (context: DeskContext) => act({ ...context, database: parts.database, publicUrl }, changer);
    const { catalog, code } = await writing(parts, c, work);
    return stickerOf(parts, catalog, c.var.language, code);
  }

  return deskFeature(parts)
    .openapi(deskRoutes.listDeskStickers, async (c) =>
      c.json({ stickers: await inventoryOf(parts, c.var.catalog, c.var.language) }, 200),
    )
    .openapi(deskRoutes.postSticker, async (c) => {
      const wish = c.req.valid("json");
      return c.json(await change(c, (context, changer) => makeSticker(context, changer, wish)), 201);
    })
    .openapi(deskRoutes.postStickerCheck, async (c) => {
      const { code } = c.req.valid("param");
      const note = c.req.valid("json");
      const checked = await writing(parts, c, (context) => checkSticker(context, memberOf(c), code, note));
      return c.json(await stickerOf(parts, c.var.catalog, c.var.language, checked), 200);
    })
    .openapi(deskRoutes.postWithdrawal, async (c) => {
      const { code } = c.req.valid("param");
      return c.json(await change(c, (context, changer) => withdrawSticker(context, changer, code)), 200);
    })
    .openapi(deskRoutes.postReplacement, async (c) => {
      const { code } = c.req.valid("param");
      return c.json(await change(c, (context, changer) => replaceSticker(context, changer, code)), 201);
    })
    .openapi(deskRoutes.getSheetPage, async (c) => {
      const { page, ...asked } = c.req.valid("query");
      const svg = await sheetPage(c.var.catalog, publicUrl, wishOf(c.var.catalog, c.var.language, asked), page);
      return c.body(svg, 200, { "Content-Type": "image/svg+xml" }) as never;
    })
    .openapi(deskRoutes.getSheetPdf, async (c) => {
      const pdf = await sheetPdf(c.var.catalog, publicUrl, wishOf(c.var.catalog, c.var.language, c.req.valid("query")));
      return c.body(pdf, 200, { "Content-Type": "application/pdf" }) as never;
    });
}

interface Asked extends Pick<SheetWish, "size"> {
  readonly codes?: string | undefined;
  readonly office?: string | undefined;
  readonly language?: string | undefined;
}

function wishOf({ file }: Catalog, spoken: string, { codes, office, size, language }: Asked): SheetWish {
  const known = file.city.languages.find((it) => it === language) ?? spoken;
  return { codes: codes?.split(",") ?? null, office: office ?? null, size, language: known };
}
