import { createHash } from "node:crypto";
import type { SentPhoto } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { hashSecret, newSecret } from "../references/secret.ts";
import { Refusal } from "../refusal.ts";
import { type SameWrite, writeOnce } from "../web/idempotency.ts";
import type { MadePhoto } from "./make-photo.ts";
import { photoAddress } from "./photo-address.ts";
import { PhotoFolder } from "./photo-folder.ts";
import { insertPhoto, looseBytes } from "./photo-queries.ts";
import { workshop } from "./workshop.ts";

/** How much the photos of a city that no report has named yet may hold, so that nobody fills the disk with them. */
const mostLooseBytes = 2 * 1024 ** 3;

type StoredPhoto = Omit<SentPhoto, "suggestedLocation">;

/**
 * Makes a photo anew and keeps it for a day, for a report to name it by the id that is told here.
 *
 * With a `key` (Idempotency-Key) the same bytes get the same answer. Throws `unsupported-photo`, `photo-too-large`,
 * `broken-photo`, and `database-unavailable` when too many are being made or wait for a report.
 */
export async function savePhoto(
  parts: Parts,
  catalog: Catalog,
  bytes: Uint8Array,
  key: string | null = null,
): Promise<SentPhoto> {
  const { database } = parts;
  if ((await read(() => looseBytes(database.read, catalog.city))) > mostLooseBytes)
    throw new Refusal("database-unavailable", "Too many photos wait for their report.");
  const { suggestedLocation, ...made } = await workshop.make(bytes);
  const same = { key, request: `photo ${createHash("sha256").update(bytes).digest("hex")}` };
  // the place is not part of what is kept: it belongs to the one who asks now
  return { ...(await store(parts, catalog, made, same)), suggestedLocation };
}

type Made = Omit<MadePhoto, "suggestedLocation">;

/** Writes the files, then the row. Files are removed again when it is certain that they have none. */
async function store(parts: Parts, catalog: Catalog, made: Made, same: SameWrite): Promise<StoredPhoto> {
  const folder = new PhotoFolder(parts.settings);
  const file = newSecret();
  await folder.doubt([file]);
  await folder.write(file, made);
  const stored = await insertOnce(parts, catalog, { file, made, same }).catch(async (error: unknown) => {
    if (error instanceof Refusal) await folder.discard(file);
    throw error;
  });
  const isNew = stored.url === photoAddress(parts.settings.publicUrl, file).url;
  await (isNew ? folder.settle([file]) : folder.discard(file));
  return stored;
}

interface NewPhoto {
  readonly file: string;
  readonly made: Made;
  readonly same: SameWrite;
}

async function insertOnce(parts: Parts, catalog: Catalog, { file, made, same }: NewPhoto): Promise<StoredPhoto> {
  const { body } = await writeOnce(parts, catalog, same, 201, (tx, { city }) => insert(tx, parts, city, file, made));
  return JSON.parse(body!) as StoredPhoto;
}

async function insert(
  tx: Writing,
  { database, settings }: Parts,
  city: string,
  file: string,
  { full, small, width, height }: Made,
): Promise<StoredPhoto> {
  const id = newSecret();
  const bytes = full.length + small.length;
  const created_at = await readNow(tx, database.now);
  await insertPhoto(tx, { city, id: hashSecret(id), file, width, height, bytes, created_at });
  return { id, ...photoAddress(settings.publicUrl, file), width, height };
}
