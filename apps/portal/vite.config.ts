import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

export default defineConfig({
  base: "/portal/",
  resolve: {
    // the router's collector writes to the browser's storage and can report to its vendor
    alias: {
      "@vaadin/vaadin-usage-statistics/vaadin-usage-statistics.js": fileURLToPath(
        import.meta.resolve("./src/no-statistics.ts"),
      ),
    },
  },
  build: {
    target: "es2022",
    modulePreload: false,
    rolldownOptions: {
      input: ["src/portal.ts", "src/hall/hall.ts"],
      // the pages of the server name these files; those of a waiting room share nothing with the others
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js", assetFileNames: "[name][extname]" },
    },
  },
});
