import { build, type Rolldown } from "vite";

/** Bundles a module, a path or the name of a package, with all that it imports into one ES module. */
export async function bundled(source: string, minify = false): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify,
      rolldownOptions: { input: source, preserveEntrySignatures: "strict", output: { format: "es", minify } },
    },
  });
  return (result as Rolldown.RolldownOutput).output[0].code;
}
