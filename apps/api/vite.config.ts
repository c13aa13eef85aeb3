import { defineConfig } from "vite";

/** These bring machine code or look for their files themselves; they are loaded from where they are installed. */
const external = ["better-sqlite3", "pg", "pdfkit", "sharp"];

export default defineConfig({
  ssr: { noExternal: true, external },
  build: {
    ssr: "src/server.ts",
    target: "node22",
    rolldownOptions: { output: { entryFileNames: "[name].js", chunkFileNames: "[name].js" } },
  },
});
