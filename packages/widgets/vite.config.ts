import { rm } from "node:fs/promises";
import { join } from "node:path";
import { defineConfig, type EnvironmentOptions } from "vite";
import { evaluated } from "./build/evaluated.ts";
import { leafletWithoutHtml } from "./build/leaflet-without-html.ts";
import { manifest } from "./build/manifest.ts";
import { messages } from "./build/messages.ts";
import { minifyTemplates } from "./build/minify-templates.ts";
import { onePolicy } from "./build/one-policy.ts";

const outDir = join(import.meta.dirname, "dist");

/** The files that a page of a city can load, and their sources. */
const entries = {
  okienko: "src/okienko.ts",
  "okienko-booking": "src/booking/okienko-booking.ts",
  "okienko-consultation": "src/consultation/okienko-consultation.ts",
  "okienko-nearby": "src/nearby/okienko-nearby.ts",
  "okienko-qr": "src/qr/okienko-qr.ts",
  "okienko-report": "src/report/okienko-report.ts",
  "okienko-status": "src/status/okienko-status.ts",
};

/** What only our own pages load. */
const ownEntries = { "okienko-map": "src/map/okienko-map.ts" };

const licences =
  "/*! Okienko, MIT. With Lit, (c) Google LLC, BSD-3-Clause, qrcode, (c) Ryan Day, MIT, and Leaflet, (c) Volodymyr Agafonkin, BSD-2-Clause. */";

// one script before the first step: what comes after it is fetched while the first step is read
const divided = ["okienko-booking", "okienko-nearby", "okienko-report", "okienko-status"];

// each tag is a build of its own: a hash in `integrity` does not cover what a file imports
function selfContained(name: string, source: string): EnvironmentOptions {
  const whole = !divided.includes(name);
  return {
    consumer: "client",
    build: {
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2022",
      lib: { entry: { [name]: join(import.meta.dirname, source) }, formats: ["es"] },
      // without it a library keeps its white space
      rolldownOptions: {
        // the later part takes what it shares from the first one, which exports it
        preserveEntrySignatures: whole ? "strict" : "allow-extension",
        output: { minify: true, codeSplitting: !whole, postBanner: licences, chunkFileNames: `${name}-[name].js` },
      },
    },
  };
}

// the name of an environment has no hyphen
const environments = Object.fromEntries(
  Object.entries({ ...entries, ...ownEntries }).map(([name, source]) => [
    name.replace("-", "_"),
    selfContained(name, source),
  ]),
);

export default defineConfig({
  environments,
  plugins: [
    evaluated("/messages/first-words.ts"),
    evaluated("/messages/messages-version.ts"),
    minifyTemplates(),
    onePolicy(),
    leafletWithoutHtml(),
    messages("src/messages"),
    manifest(entries),
  ],
  builder: {
    async buildApp(builder) {
      await rm(outDir, { recursive: true, force: true });
      for (const name of Object.keys(environments)) await builder.build(builder.environments[name]!);
    },
  },
});
