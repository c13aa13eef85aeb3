import { Hono } from "hono";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import type { Env } from "../web/feature.ts";
import { PhotoFolder } from "./photo-folder.ts";

/** A secret of references/secret.ts, so no spelling of a name leads out of the folder. */
const name = "[0-9a-hjkmnp-tv-z]{32}(?:-small)?\\.jpg";

const headers = {
  "Content-Type": "image/jpeg",
  "Content-Security-Policy": "default-src 'none'; sandbox",
  "Cross-Origin-Resource-Policy": "cross-origin",
  // a photo never changes, but a day after it was removed it shall be gone everywhere
  "Cache-Control": "public, max-age=86400, immutable",
};

/** Serves the files of photos to whoever knows their names. Throws `unknown-photo`. */
export function photoFiles({ settings }: Pick<Parts, "settings">): Hono<Env> {
  const folder = new PhotoFolder(settings);
  return new Hono<Env>().get(`/photos/:name{${name}}`, async (c) => {
    const bytes = await folder.read(c.req.param("name"));
    if (!bytes) throw new Refusal("unknown-photo");
    return c.body(bytes, 200, headers);
  });
}
