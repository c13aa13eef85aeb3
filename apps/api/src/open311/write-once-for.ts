import type { Catalog } from "../catalog/catalog.ts";
import type { Writing } from "../database/database.ts";
import { writeOnce } from "../web/idempotency.ts";
import type { Facts } from "./answer.ts";
import type { Sent } from "./asked.ts";
import { Refused } from "./refused.ts";

const aboutTheClient = new Set(["api_key", "jurisdiction_id"]);

/** Writes once for each `client_request_id` of a key; asking again with the same id gets the first answer. */
export async function writeOnceFor(
  { parts, catalog, given, owner }: Sent,
  id: string | null,
  use: (tx: Writing, catalog: Catalog) => Promise<Facts>,
): Promise<Facts> {
  if (id !== null && id.length > 255) throw new Refused(400, "client_request_id: at most 255 characters.");
  const sent = given.names().filter((name) => !aboutTheClient.has(name));
  const request = JSON.stringify(sent.map((name) => [name, given.texts(name)]));
  const same = { key: id === null ? null : `open311 ${owner} ${id}`, request };
  const { body } = await writeOnce(parts, catalog, same, 200, use);
  return JSON.parse(body!) as Facts;
}
