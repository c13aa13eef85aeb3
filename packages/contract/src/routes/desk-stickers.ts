import { createRoute, z } from "@hono/zod-openapi";
import * as stickers from "../stickers.ts";
import { Id } from "../words.ts";
import { body, json, refusals } from "./answers.ts";
import { asked, written } from "./written.ts";

const tags = ["Desk"];
const security = [{ desk: [] }];
const guarded = ["sign-in-required", "not-permitted", "foreign-request"] as const;
const code = z.string().regex(/^[2-9A-HJ-KM-NP-RT-Z]{5,12}$/i);
const byCode = z.object({ code });
const changed = [...guarded, "unknown-sticker", "sticker-withdrawn", "entry-changed"] as const;

const sheet = z.object({
  codes: z
    .string()
    .max(2000)
    .regex(/^\w+(,\w+)*$/)
    .optional()
    .openapi({ description: "Codes with commas between them; without them and `office`, all in use." }),
  office: Id.optional(),
  size: z.enum(["small", "large"]).default("small").openapi({ description: "90 × 130 mm, or 180 × 260 mm." }),
  language: z
    .string()
    .regex(/^[\w-]{2,12}$/)
    .optional(),
});

/** `GET /desk/stickers` */
export const listDeskStickers = createRoute({
  method: "get",
  path: "/desk/stickers",
  operationId: "listDeskStickers",
  tags,
  summary: "All stickers with their scans and what was last written down about them",
  security,
  responses: { 200: json(stickers.DeskStickerList, "The stickers."), ...refusals(...guarded) },
});

/** `POST /desk/stickers` */
export const postSticker = createRoute({
  method: "post",
  path: "/desk/stickers",
  operationId: "postDeskSticker",
  tags,
  summary: "A new sticker",
  security,
  request: { body: body(stickers.NewSticker) },
  responses: { 201: json(stickers.DeskSticker, "The sticker."), ...refusals(...written, ...guarded, "entry-changed") },
});

/** `POST /desk/stickers/{code}/checks` */
export const postStickerCheck = createRoute({
  method: "post",
  path: "/desk/stickers/{code}/checks",
  operationId: "postDeskStickerCheck",
  tags,
  summary: "Write down how a sticker was found",
  security,
  request: { params: byCode, body: body(stickers.StickerCheck) },
  responses: {
    200: json(stickers.DeskSticker, "The sticker."),
    ...refusals(...written, ...guarded, "unknown-sticker"),
  },
});

/** `POST /desk/stickers/{code}/withdrawal` */
export const postWithdrawal = createRoute({
  method: "post",
  path: "/desk/stickers/{code}/withdrawal",
  operationId: "postDeskStickerWithdrawal",
  tags,
  summary: "Take a sticker out of use; who scans it reads so. Again is the same",
  security,
  request: { params: byCode },
  responses: { 200: json(stickers.DeskSticker, "The sticker."), ...refusals(...asked, ...changed) },
});

/** `POST /desk/stickers/{code}/replacement` */
export const postReplacement = createRoute({
  method: "post",
  path: "/desk/stickers/{code}/replacement",
  operationId: "postDeskStickerReplacement",
  tags,
  summary: "A new sticker that opens the same, in the place of one that is taken out of use",
  security,
  request: { params: byCode },
  responses: { 201: json(stickers.DeskSticker, "The new one."), ...refusals(...asked, ...changed) },
});

/** `GET /desk/stickers/sheet.svg` */
export const getSheetPage = createRoute({
  method: "get",
  path: "/desk/stickers/sheet.svg",
  operationId: "getDeskStickerSheetPage",
  tags,
  summary: "One page of stickers to print, A4",
  security,
  request: {
    query: sheet.extend({ page: z.coerce.number().int().min(1).max(500).default(1).openapi({ type: "integer" }) }),
  },
  responses: {
    200: { description: "The page.", content: { "image/svg+xml": { schema: z.string() } } },
    ...refusals("malformed-request", ...guarded, "not-found", "unknown-sticker", "sticker-withdrawn"),
  },
});

/** `GET /desk/stickers/sheet.pdf` */
export const getSheetPdf = createRoute({
  method: "get",
  path: "/desk/stickers/sheet.pdf",
  operationId: "getDeskStickerSheet",
  tags,
  summary: "All pages of stickers to print, A4",
  security,
  request: { query: sheet },
  responses: {
    200: {
      description: "The sheet.",
      content: { "application/pdf": { schema: z.string().openapi({ format: "binary" }) } },
    },
    ...refusals("malformed-request", ...guarded, "not-found", "unknown-sticker", "sticker-withdrawn"),
  },
});
