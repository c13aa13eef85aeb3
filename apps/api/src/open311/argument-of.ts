const argumentNames: Readonly<Record<string, string>> = {
  "/category": "service_code",
  "/location": "lat and long, address_string or address_id",
  "/location/address": "address_string",
  "/contact/name": "first_name and last_name",
  "/photos": "media",
  "/publicText": "description",
  "/externalId": "update_id",
  "/duplicateOf": "parent_service_request_id",
};

/** The argument of Open311 that a JSON Pointer of API v1 means. */
export function argumentOf(pointer: string): string {
  const [, code] = /^\/answers\/(.+)$/.exec(pointer) ?? [];
  if (code !== undefined) return `attribute[${code.replaceAll("~1", "/").replaceAll("~0", "~")}]`;
  return argumentNames[pointer] ?? pointer.slice(pointer.lastIndexOf("/") + 1);
}
