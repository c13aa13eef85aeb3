import type { Parts } from "../parts.ts";
import { read } from "../database/transaction.ts";
import { inTransaction } from "./desk-context.ts";
import { newLink } from "./links.ts";
import { publicUrlAt } from "./own-page.ts";
import { hasAdministrator } from "./staff-queries.ts";

/** Where the desk of a city is; for its first administrator, with the secret of a one-time link. */
export interface DeskAddress {
  readonly url: string;
  readonly isFirst: boolean;
}

/**
 * The addresses of the desks of all cities. While a city has no administrator its address is a one-time link, and the
 * link of an earlier start does not work any more.
 */
export async function deskAddresses(parts: Pick<Parts, "database" | "catalogs" | "settings">): Promise<DeskAddress[]> {
  const cities = await parts.catalogs.cities();
  return Promise.all(cities.map((city) => deskAddressOf(parts, city, cities.length > 1)));
}

async function deskAddressOf(
  { database, catalogs, settings }: Pick<Parts, "database" | "catalogs" | "settings">,
  city: string,
  byName: boolean,
): Promise<DeskAddress> {
  const catalog = await catalogs.forCity(city);
  const [host] = catalog.file.city.hosts;
  const base = byName && host ? publicUrlAt(settings.publicUrl, host) : settings.publicUrl;
  const url = `${base}/desk/`;
  if (await read(() => hasAdministrator(database.read, city))) return { url, isFirst: false };
  const { secret } = await inTransaction({ database }, catalog, (it) => newLink(it, "first", null));
  return { url: `${url}#${secret}`, isFirst: true };
}
