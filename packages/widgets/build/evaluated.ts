import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

/** Replaces the modules whose path ends so by the JSON values that they export: what they read does not come along. */
export function evaluated(ending: string): Plugin {
  return {
    name: "okienko:evaluated",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(ending)) return null;
      const values = Object.entries((await import(pathToFileURL(id).href)) as object);
      return values.map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`).join("\n");
    },
  };
}
