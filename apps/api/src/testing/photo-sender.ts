import type { Problem, SentPhoto } from "@okienko/contract";
import type { Hono } from "hono";

/** What sending a photo is answered with. */
export interface PhotoAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: SentPhoto & Partial<Problem>;
}

/** A form with files as a browser sends it. */
export function formOf(...files: readonly (readonly [field: string, bytes: Uint8Array, name?: string])[]): FormData {
  const form = new FormData();
  for (const [field, bytes, name = "photo.jpg"] of files) form.append(field, new Blob([new Uint8Array(bytes)]), name);
  return form;
}

/** Sends whatever body to `POST /photos`. */
export async function sendForm(
  app: Pick<Hono, "request">,
  body: BodyInit,
  headers: Record<string, string> = {},
): Promise<PhotoAnswer> {
  const init = { method: "POST", body, headers, duplex: "half" } as RequestInit;
  const response = await app.request("/api/v1/photos", init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as PhotoAnswer["body"] };
}

/** Sends one photo as a widget does. */
export function sendPhoto(app: Pick<Hono, "request">, bytes: Uint8Array, key?: string): Promise<PhotoAnswer> {
  return sendForm(app, formOf(["photo", bytes]), key ? { "Idempotency-Key": key } : {});
}
