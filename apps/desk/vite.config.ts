import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { onePolicy } from "../../packages/widgets/build/one-policy.ts";

export default defineConfig({
  base: "/desk/files/",
  resolve: {
    // the router's collector writes to the browser's storage and can report to its vendor
    alias: {
      "@vaadin/vaadin-usage-statistics/vaadin-usage-statistics.js": fileURLToPath(
        import.meta.resolve("./src/no-statistics.ts"),
      ),
    },
  },
  // the widgets of the server bring a Lit of their own
  plugins: [onePolicy()],
  build: {
    target: "es2022",
    modulePreload: false,
    rolldownOptions: {
      input: "src/desk.ts",
      // the pages of the server name these files
      output: {
        entryFileNames: "[name].js",
        chunkFileNames: "[name]-[hash].js",
        assetFileNames: "[name][extname]",
      },
    },
  },
});
