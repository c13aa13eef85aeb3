import assert from "node:assert/strict";
import type { Server } from "./server.ts";

/** A report by a resident of the demo city, by the API as the widget does it; gives its number. */
export async function sentReport({ url }: Server, description: string, more: object = {}): Promise<string> {
  const body = JSON.stringify({
    category: "street-light",
    description,
    location: { lat: 52.4083, lng: 16.9335 },
    answers: { danger: "no", fault: "dark", dark: "one" },
    language: "en",
    ...more,
  });
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${url}/api/v1/reports`, { method: "POST", headers, body });
  assert.equal(answer.status, 201, await answer.clone().text());
  return ((await answer.json()) as { reference: string }).reference;
}

/** A photo that a resident has sent; gives what a report names it by. */
export async function sentPhoto({ url }: Server, bytes: Buffer): Promise<string> {
  const body = new FormData();
  body.append("photo", new Blob([new Uint8Array(bytes)], { type: "image/jpeg" }), "photo.jpg");
  const answer = await fetch(`${url}/api/v1/photos`, { method: "POST", body });
  assert.equal(answer.status, 201, await answer.clone().text());
  return ((await answer.json()) as { id: string }).id;
}
