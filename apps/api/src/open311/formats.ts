import { xmlText } from "../web/xml-text.ts";
import type { Answer } from "./answer.ts";
import { toXml } from "./xml.ts";

/** A format as addresses end with it. */
export type Format = "xml" | "json";

/** The headers that the standard asks for. */
export const mediaTypes: Readonly<Record<Format, string>> = {
  xml: "text/xml; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** Writes an answer in a format; in JSON the outer name is dropped (the Spark convention). */
export function writeAnswer(answer: Answer, format: Format): string {
  return format === "xml" ? toXml(answer) : JSON.stringify(answer.facts, sameCharacters);
}

/** JSON could carry more characters than XML, but then the two would not tell the same. */
function sameCharacters(_key: string, value: unknown): unknown {
  return typeof value === "string" ? xmlText(value) : value;
}
