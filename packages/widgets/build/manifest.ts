import { cli, type Declaration, type Manifest } from "@custom-elements-manifest/analyzer/cli.js";
import { dirname } from "node:path";
import type { Plugin } from "vite";

const analyze = ["analyze", "--litelement", "--quiet", "--globs", "src/**/*.ts", "--exclude", "src/**/*.test.ts"];

/** Describes tags and events in `custom-elements.json`; `entries` are the names of the built files and their sources. */
export function manifest(entries: Record<string, string>): Plugin {
  return {
    name: "okienko:manifest",
    applyToEnvironment: ({ name }) => name === "okienko",
    async generateBundle() {
      const { schemaVersion, modules } = await cli({ argv: analyze, cwd: this.environment.config.root, noWrite: true });
      const built = Object.entries(entries).map(([name, source]) =>
        builtModule(name, declaredIn(dirname(source), modules)),
      );
      const source = JSON.stringify({ schemaVersion, readme: "", modules: built }, null, 2);
      this.emitFile({ type: "asset", fileName: "custom-elements.json", source: `${source}\n` });
    },
  };
}

/** The elements and events that the sources of a folder declare. */
function declaredIn(folder: string, modules: Manifest["modules"]): Declaration[] {
  const inFolder = modules.filter(({ path }) => dirname(path) === folder);
  return inFolder.flatMap(({ declarations }) => declarations.filter(isPublic)).map(withoutPrivateMembers);
}

function isPublic({ kind, name, customElement }: Declaration): boolean {
  return kind === "class" && (customElement === true || name.endsWith("Event"));
}

function withoutPrivateMembers({ members = [], ...declaration }: Declaration): Declaration {
  return { ...declaration, members: members.filter(({ privacy = "public" }) => privacy === "public") };
}

function builtModule(name: string, declarations: Declaration[]) {
  const path = `dist/${name}.js`;
  const exports = declarations.flatMap(({ name, tagName }) => {
    const declaration = { name, module: path };
    const definition = { kind: "custom-element-definition", name: tagName, declaration };
    return [{ kind: "js", name, declaration }, ...(tagName ? [definition] : [])];
  });
  return { kind: "javascript-module", path, declarations, exports };
}
