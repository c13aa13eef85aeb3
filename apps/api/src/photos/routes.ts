import { routes } from "@okienko/contract";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { feature } from "../web/feature.ts";
import { keyOf } from "../web/idempotency.ts";
import type { Upload } from "./read-upload.ts";
import { savePhoto } from "./save-photo.ts";
import { takeUpload } from "./take-upload.ts";

/** The way in for photos, part of API v1; nobody else may read its bodies before. */
export function photoRoutes(parts: Parts) {
  const app = feature();
  // described without the framework's reader of forms, which would keep whatever is sent
  app.openAPIRegistry.registerPath(routes.postPhoto);
  app.post(routes.postPhoto.path, async (c) => {
    const key = keyOf(c);
    const photo = await takeUpload(c, parts, 1, (it) => savePhoto(parts, c.var.catalog, onePhoto(it), key));
    return c.json(photo, 201, { "Cache-Control": "no-store" });
  });
  return app;
}

function onePhoto({ photos: [photo] }: Upload): Buffer {
  if (photo?.field === "photo") return photo.bytes;
  throw new Refusal("malformed-request", "The form needs one file, named photo.");
}
