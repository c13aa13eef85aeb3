import type { Plugin } from "vite";
import { minifyCss, minifyHtml } from "./minify-text.ts";

interface Node {
  type: string;
  start: number;
  end: number;
}

interface TaggedTemplate extends Node {
  tag: Node & { name?: string };
  quasi: { quasis: Node[] };
}

const minifiers: Record<string, (text: string) => string> = { html: minifyHtml, svg: minifyHtml, css: minifyCss };

/** Makes the templates and style sheets of our own sources smaller; a minifier of scripts leaves strings alone. */
export function minifyTemplates(): Plugin {
  return {
    name: "okienko:minify-templates",
    enforce: "post",
    transform(code, id) {
      if (!id.includes("/widgets/src/")) return null;
      return { code: minified(code, templates(this.parse(code))), map: null };
    },
  };
}

function minified(code: string, found: TaggedTemplate[]): string {
  const pieces = found.flatMap(({ tag, quasi }) =>
    quasi.quasis.map(({ start, end }) => ({ start, end, tag: tag.name! })),
  );
  // from the last to the first, so that the places of the others stay true
  return pieces
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, tag }) => {
      const smaller = minifiers[tag]!(text.slice(start, end));
      return text.slice(0, start) + smaller + text.slice(end);
    }, code);
}

function templates(node: unknown): TaggedTemplate[] {
  if (typeof node !== "object" || node === null) return [];
  const inside = Object.values(node).flatMap(templates);
  return isOurs(node) ? [node, ...inside] : inside;
}

function isOurs(node: object): node is TaggedTemplate {
  const { type, tag } = node as Partial<TaggedTemplate>;
  return type === "TaggedTemplateExpression" && Object.hasOwn(minifiers, tag?.name ?? "");
}
