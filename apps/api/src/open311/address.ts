import type { Format } from "./formats.ts";
import { Refused } from "./refused.ts";

/** What an address names: `/v2/services/001.xml` is the item `001` of `v2/services` in the format `xml`. */
export interface Address {
  readonly resource: string;
  /** Decoded; null where the address is that of the whole list. */
  readonly item: string | null;
  readonly format: Format;
}

/**
 * Reads the path behind the base address, still encoded.
 *
 * Only what follows the last dot is the format, since codes hold dots, slashes and blanks. Throws 404, or 400 for
 * percent signs that encode nothing and for an item that is empty.
 */
export function readAddress(path: string): Address {
  const [, resource, item, format] = /^\/((?:v2\/)?\w+)(?:\/(.*))?\.([^./]*)$/.exec(path) ?? [];
  if (resource === undefined)
    throw new Refused(404, "There is nothing at this address. Addresses end with .xml or .json.");
  if (format !== "xml" && format !== "json") throw new Refused(404, "There is no such format; take .xml or .json.");
  if (item === "") throw new Refused(400, "The address names no service_code, service_request_id or token.");
  return { resource, item: item === undefined ? null : decode(item), format };
}

/** The format in which an error is told, also where the address names none: XML, which every client can read. */
export function formatOf(path: string): Format {
  return path.endsWith(".json") ? "json" : "xml";
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refused(400, "A percent sign in the address encodes nothing.");
  }
}
