import { defineConfig, type Plugin } from "vite";

/** These bring machine code or look for their files themselves; they are loaded from where they are installed. */
const external = ["better-sqlite3", "pg", "pdfkit", "sharp"];

/** Our problems are told in words of our own, and zod's in fifty languages are not carried along. */
const oneLanguageOfZod: Plugin = {
  name: "one-language-of-zod",
  load: (id) => (/zod\/v4\/locales\/index\.js$/.test(id) ? 'export { default as en } from "./en.js";' : null),
};

// CommonJS: `import` of Node's own modules reads everything that they could export, even what is for browsers
const output = {
  format: "cjs",
  entryFileNames: "[name].cjs",
  chunkFileNames: "[name].cjs",
  comments: false,
  minify: { compress: false, mangle: false, codegen: true }, // names stay, for whoever reads the log of a mistake
} as const;

export default defineConfig({
  plugins: [oneLanguageOfZod],
  ssr: { noExternal: true, external },
  build: { ssr: "src/server.ts", target: "node22", minify: "oxc", rolldownOptions: { output } },
});
