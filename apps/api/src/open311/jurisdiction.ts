import type { Catalog } from "../catalog/catalog.ts";
import type { Arguments } from "./arguments.ts";
import { Refused } from "./refused.ts";

/**
 * Checks `jurisdiction_id` where it is given: the city's id or one of its host names, with or without `www.`.
 *
 * The host of the request has said already which city it is, so the argument can be left out. Throws 404.
 */
export function checkJurisdiction({ file }: Catalog, publicUrl: string, given: Arguments): void {
  const { id, hosts } = file.city;
  const known = [id, new URL(publicUrl).hostname, ...hosts].map(withoutWww);
  const wrong = given.texts("jurisdiction_id").find((it) => !known.includes(withoutWww(it)));
  if (wrong !== undefined) throw new Refused(404, "There is no such jurisdiction_id here.");
}

function withoutWww(host: string): string {
  return host.toLowerCase().replace(/^www\./, "");
}
