import { SaxesParser } from "saxes";

/** An element of a document that was read. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, as it stands. */
  readonly text: string;
}

interface Growing extends XmlElement {
  children: XmlElement[];
  text: string;
}

/** Reads a document strictly: throws on anything that XML 1.0 does not allow. */
export function parseXml(document: string): XmlElement {
  const open: Growing[] = [{ name: "", attributes: {}, children: [], text: "" }];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [], text: "" };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    open.at(-1)!.text += text;
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(document).close();
  return open[0]!.children[0]!;
}

const lists = new Set([
  "services",
  "attributes",
  "values",
  "service_requests",
  "service_request_updates",
  "errors",
  "endpoints",
  "formats",
  "notes",
  "photos",
]);

const truths = new Set(["metadata", "variable", "required", "duplicate"]);
const numbers = new Set(["lat", "long", "order"]);

/** What an answer of Open311 in XML says, in the shape of its JSON: the outer name dropped, empty elements null. */
export function factsOf({ name, children, text }: XmlElement): unknown {
  if (lists.has(name)) return children.map(factsOf);
  if (children.length > 0) return Object.fromEntries(children.map((it) => [it.name, factsOf(it)]));
  if (text === "") return null;
  if (truths.has(name)) return text === "true" ? true : text === "false" ? false : text;
  return numbers.has(name) ? Number(text) : text;
}
