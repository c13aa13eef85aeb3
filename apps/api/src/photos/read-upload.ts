import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { Refusal } from "../refusal.ts";
import type { Claim } from "./upload-room.ts";

/** What a form with photos holds (RFC 7578). */
export interface Upload {
  /** The fields that are no files. */
  readonly fields: URLSearchParams;
  /** Those that are not empty; what a browser says of their names and types is not asked. */
  readonly photos: readonly { readonly field: string; readonly bytes: Buffer }[];
}

/** The form as it came. */
export interface SentForm {
  readonly body: ReadableStream<Uint8Array> | null;
  readonly contentType: string | undefined;
  readonly contentEncoding: string | undefined;
}

/** Bytes of one photo. */
const mostBytes = 12 * 1024 * 1024;

/** Bytes of everything else in a form: its fields, and the heads of its parts. */
const mostBeside = 128 * 1024;

/** What is too much is still read as far as this and dropped: a connection cut while it is sent loses the answer. */
const mostDropped = 20 * 1024 * 1024;

/**
 * Reads a form with at most so many photos, never keeping more bytes than its limits; lengths that are claimed do not
 * count. Throws `unsupported-media-type`, `malformed-request`, `photo-too-large`, and what `claim` refuses.
 */
export async function readUpload(form: SentForm, mostPhotos: number, claim: Claim): Promise<Upload> {
  const parser = openParser(form, mostPhotos);
  const upload = gather(parser);
  upload.catch(() => undefined); // told below, once the body has been read
  const most = mostPhotos * mostBytes + mostBeside;
  const read = await feed(parser, form.body, most, claim);
  if (read > most) throw tooLarge();
  return upload;
}

function openParser(
  { body, contentType = "", contentEncoding = "identity" }: SentForm,
  mostPhotos: number,
): BusboyInstance {
  const isForm = /^multipart\/form-data *;/i.test(contentType);
  if (!body || !isForm || contentEncoding !== "identity")
    throw new Refusal("unsupported-media-type", "Photos are sent as multipart/form-data.");
  const limits = { files: mostPhotos, fileSize: mostBytes, parts: mostPhotos + 60, fields: 60, fieldSize: 64 * 1024 };
  try {
    return new Busboy({
      headers: { "content-type": contentType },
      limits: { ...limits, headerPairs: 20, headerSize: 8192 },
    });
  } catch {
    throw malformed("The form names no boundary that can be used.");
  }
}

/** Gives the parser what comes until it is more than `most`; gives how much it was. */
async function feed(parser: BusboyInstance, body: SentForm["body"], most: number, claim: Claim): Promise<number> {
  let read = 0;
  try {
    for await (const chunk of body!) {
      read += chunk.length;
      if (read > most + mostDropped) break;
      if (read > most || parser.destroyed) continue;
      claim(chunk.length);
      parser.write(chunk);
    }
  } catch (error) {
    parser.destroy();
    throw error instanceof Refusal ? error : malformed("The form has ended before its end.");
  }
  parser.end();
  return read;
}

/** Collects the parts of a form as they come. */
function gather(parser: BusboyInstance): Promise<Upload> {
  const fields = new URLSearchParams();
  const photos: { field: string; bytes: Buffer }[] = [];
  return new Promise((resolve, refuse) => {
    const fail = (refusal: Refusal) => {
      refuse(refusal);
      parser.destroy();
    };
    parser.on("field", (name, value, nameIsCut, valueIsCut) => {
      if (nameIsCut || valueIsCut) fail(new Refusal("body-too-large", "A field of the form is too long."));
      fields.append(name, value);
    });
    parser.on("file", (field, file) => {
      const chunks: Buffer[] = [];
      file.on("data", (chunk: Buffer) => chunks.push(chunk));
      file.on("limit", () => fail(tooLarge()));
      file.on("error", () => fail(malformed("The form has ended before its end.")));
      file.on("end", () => chunks.length > 0 && photos.push({ field, bytes: Buffer.concat(chunks) }));
    });
    for (const limit of ["partsLimit", "filesLimit", "fieldsLimit"] as const)
      parser.on(limit, () => fail(malformed("The form has too many parts.")));
    parser.on("error", () => fail(malformed("The form cannot be read.")));
    parser.on("finish", () => resolve({ fields, photos }));
  });
}

function malformed(detail: string): Refusal {
  return new Refusal("malformed-request", detail);
}

function tooLarge(): Refusal {
  return new Refusal("photo-too-large", `A photo has at most ${mostBytes / 1024 ** 2} MB.`);
}
