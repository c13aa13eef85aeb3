import { build, type Rolldown } from "vite";

/** Serves packages that are written in CommonJS to the test runner, each as one ES module. */
export function commonJs(sources: string[]) {
  const address = (source: string) => `/common-js/${encodeURIComponent(source)}.js`;
  const served = new Map(sources.map((source) => [address(source), source]));
  return {
    name: "common-js",
    resolveImport: ({ source }: { source: string }) => (sources.includes(source) ? address(source) : undefined),
    serve({ path }: { path: string }) {
      const source = served.get(path);
      return source && bundled(source).then((body) => ({ body, type: "js" }));
    },
  };
}

async function bundled(source: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: source, preserveEntrySignatures: "strict", output: { format: "es" } },
    },
  });
  return (result as Rolldown.RolldownOutput).output[0].code;
}
