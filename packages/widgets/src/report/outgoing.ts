import { ProblemError, type Client } from "@okienko/client";
import type { ReportRequest, SentReport } from "@okienko/contract";
import { newKey } from "../shared/new-key.ts";

/** A photo on its way; `id` once the server has it. */
export interface OutgoingPhoto {
  file: Blob;
  name: string;
  id: string | null;
}

/** A report on its way. The key belongs to the request: whoever sends both again gets the same answer. */
export interface Outgoing {
  key: string;
  request: ReportRequest;
  photos: OutgoingPhoto[];
}

/**
 * Sends the photos that the server does not have, then the report. `changed` keeps what must be the same when all of it
 * is sent again after an answer that was lost. Rejects with `NetworkError` or `ProblemError`.
 */
export async function deliver(
  client: Client,
  outgoing: Outgoing,
  changed: () => Promise<unknown> = () => Promise.resolve(),
): Promise<SentReport> {
  await sendPhotos(client, outgoing, changed);
  try {
    return await client.sendReport(outgoing.request, outgoing.key);
  } catch (error) {
    if (!(error instanceof ProblemError) || error.code !== "unknown-photo") throw error;
  }
  // the server forgets photos that no report names within a day; other photos are another request
  outgoing.photos.forEach((photo) => (photo.id = null));
  outgoing.key = newKey();
  await sendPhotos(client, outgoing, changed);
  return client.sendReport(outgoing.request, outgoing.key);
}

async function sendPhotos(client: Client, outgoing: Outgoing, changed: () => Promise<unknown>): Promise<void> {
  for (const photo of outgoing.photos.filter(({ id }) => id === null)) {
    photo.id = (await client.sendPhoto(photo.file, photo.name)).id;
    await changed();
  }
  outgoing.request.photos = outgoing.photos.map(({ id }) => id!);
  await changed();
}
