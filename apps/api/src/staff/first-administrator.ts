import type { Parts } from "../parts.ts";
import { read } from "../database/transaction.ts";
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
  return Promise.all(cities.map((city) => deskAddressOf(parts, city)));
}

/** The address of the desk of a city; by its own host name where one server has several cities. */
export async function deskUrl(
  { catalogs, settings: { publicUrl } }: Pick<Parts, "catalogs" | "settings">,
  city: string,
): Promise<string> {
  const byName = (await catalogs.cities()).length > 1;
  const [host] = byName ? (await catalogs.forCity(city)).file.city.hosts : [];
  return `${host ? publicUrlAt(publicUrl, host) : publicUrl}/desk/`;
}

async function deskAddressOf(
  parts: Pick<Parts, "database" | "catalogs" | "settings">,
  city: string,
): Promise<DeskAddress> {
  const { database, catalogs } = parts;
  const url = await deskUrl(parts, city);
  if (await read(() => hasAdministrator(database.read, city))) return { url, isFirst: false };
  const { makeFirstLink } = await import("./first-link.ts"); // read from disk once in the life of a city
  const secret = await makeFirstLink(database, await catalogs.forCity(city));
  return { url: `${url}#${secret}`, isFirst: true };
}
