import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { takeUpload } from "../photos/take-upload.ts";
import { readFormBody } from "../web/body.ts";
import type { Env } from "../web/feature.ts";
import { readEncoded } from "./arguments.ts";
import { Refused } from "./refused.ts";

/** What a client has posted. */
export interface Form {
  readonly entries: readonly (readonly [string, string])[];
  /** Photos under the names that the 2.1 draft and its peers use. */
  readonly media: readonly Uint8Array[];
}

/** As many photos as one sending may bring through any face. */
const mostPhotos = 5;

const mediaNames = ["media", "media[]"];

/** Reads a posted form, encoded or as multipart, and lets it be used. Throws 400 for any other body. */
export async function takeForm<T>(c: Context<Env>, parts: Parts, use: (form: Form) => Promise<T>): Promise<T> {
  const type = c.req.header("content-type") ?? "";
  if (/^multipart\/form-data *;/i.test(type))
    return takeUpload(c, parts, mostPhotos, ({ fields, photos }) => {
      const media = photos.filter(({ field }) => mediaNames.includes(field)).map(({ bytes }) => bytes);
      return use({ entries: [...fields], media });
    });
  if (c.req.raw.body && !/^application\/x-www-form-urlencoded *(;|$)/i.test(type))
    throw new Refused(400, "Send application/x-www-form-urlencoded or multipart/form-data.");
  await readFormBody(c, () => Promise.resolve());
  return use({ entries: readEncoded(await c.req.text()), media: [] });
}
