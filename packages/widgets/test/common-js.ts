import { bundled } from "../build/bundled.ts";

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
