import { xmlText } from "../web/xml-text.ts";
import type { Answer, Fact } from "./answer.ts";

/** What the items of a list are called (GeoReport v2 and its extensions). */
const itemNames: Readonly<Record<string, string>> = {
  services: "service",
  attributes: "attribute",
  values: "value",
  service_requests: "request",
  service_request_updates: "request_update",
  errors: "error",
  endpoints: "endpoint",
  formats: "format",
  notes: "note",
  photos: "photo",
};

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** Writes an answer as XML 1.0 with its declaration and without a namespace. */
export function toXml({ root, facts }: Answer): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(root, facts)}\n`;
}

function element(name: string, fact: Fact): string {
  const content = contentOf(name, fact);
  return content === "" ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

function contentOf(name: string, fact: Fact): string {
  if (fact === null) return "";
  if (fact instanceof Array) return fact.map((it) => element(itemNames[name]!, it)).join("");
  if (typeof fact !== "object") return xmlText(String(fact)).replace(/[&<>\r]/g, (it) => escapes[it]!);
  return Object.entries(fact)
    .map(([key, value]) => (value === undefined ? "" : element(key, value)))
    .join("");
}
