import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { clientOf } from "../web/client-address.ts";
import type { Env } from "../web/feature.ts";
import { trustedProxies } from "../web/trusted-proxies.ts";
import { readUpload, type Upload } from "./read-upload.ts";
import { UploadRoom } from "./upload-room.ts";

/** The memory of this process for what is being sent: 16 photos of the largest kind, 6 from one address. */
const room = new UploadRoom(192 * 1024 ** 2, 72 * 1024 ** 2);

/** Reads a form with at most so many photos and lets it be used; its room is given back afterwards. */
export function takeUpload<T>(
  c: Context<Env>,
  { settings }: Pick<Parts, "settings">,
  mostPhotos: number,
  use: (upload: Upload) => Promise<T>,
): Promise<T> {
  const form = {
    body: c.req.raw.body,
    contentType: c.req.header("content-type"),
    contentEncoding: c.req.header("content-encoding"),
  };
  const client = clientOf(c, trustedProxies(settings.trustedProxies));
  return room.enter(client, async (claim) => use(await readUpload(form, mostPhotos, claim)));
}
