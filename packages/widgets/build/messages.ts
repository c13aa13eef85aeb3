import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Puts the messages of every language beside the widgets, which fetch the one that they need. */
export function messages(folder: string): Plugin {
  return {
    name: "okienko:messages",
    applyToEnvironment: ({ name }) => name === "okienko",
    generateBundle() {
      const from = join(this.environment.config.root, folder);
      for (const file of readdirSync(from).filter((name) => name.endsWith(".json"))) {
        const source = JSON.stringify(JSON.parse(readFileSync(join(from, file), "utf8")));
        this.emitFile({ type: "asset", fileName: `messages/${file}`, source });
      }
    },
  };
}
