import { savePhoto } from "../photos/save-photo.ts";
import type { Sent } from "./asked.ts";

/** Keeps the photos that came with a form, one after the other; their ids are for a report to name. */
export async function savedMedia({ parts, catalog, media }: Sent): Promise<string[]> {
  const ids: string[] = [];
  for (const bytes of media) ids.push((await savePhoto(parts, catalog, bytes)).id);
  return ids;
}
