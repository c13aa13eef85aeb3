import type { Catalog } from "../catalog/catalog.ts";
import { textIn } from "../catalog/text-in.ts";
import type { Answer } from "./answer.ts";
import { mediaTypes } from "./formats.ts";

/** `GET discovery`: where the API is, and a changeset that changes whenever services or their definitions may have. */
export function discoveryAnswer(catalog: Catalog, publicUrl: string, language: string): Answer {
  const { contact, demoNotice } = catalog.file.city;
  const changeset = changesetOf(catalog);
  const endpoint = {
    specification: "http://wiki.open311.org/GeoReport_v2",
    url: `${publicUrl}/open311/v2`,
    changeset,
    type: demoNotice ? "test" : "production",
    formats: Object.values(mediaTypes).map((it) => it.split(";")[0]!),
  };
  const told = `${textIn(catalog, contact.name, language)}, ${contact.phone}`;
  const keys = `Keys for sending requests are given by the city: ${told}${contact.email ? `, ${contact.email}` : ""}`;
  const facts = { changeset, contact: contact.email ?? told, key_service: keys, endpoints: [endpoint] };
  return { root: "discovery", facts };
}

/** Later revisions sort behind earlier ones, as a text as well. */
function changesetOf({ revision }: Catalog): string {
  return String(revision).padStart(10, "0");
}
