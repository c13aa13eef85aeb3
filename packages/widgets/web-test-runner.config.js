import { esbuildPlugin } from "@web/dev-server-esbuild";
import { defaultReporter } from "@web/test-runner";
import { playwrightLauncher } from "@web/test-runner-playwright";
import { fileURLToPath } from "node:url";
import { chromiumArguments, findChromium } from "../../scripts/chromium.ts";
import { countingReporter } from "../../scripts/testing/web-test-reporter.ts";
import { commonJs } from "./test/common-js.ts";

const chromium = playwrightLauncher({
  product: "chromium",
  launchOptions: { executablePath: findChromium(), args: chromiumArguments },
});

export default {
  rootDir: fileURLToPath(new URL("../..", import.meta.url)),
  files: ["{src,build}/**/*.test.ts"],
  browsers: [chromium],
  concurrency: 2,
  nodeResolve: { exportConditions: ["browser", "production"] },
  plugins: [
    commonJs(["qrcode/lib/core/qrcode.js", "jsqr"]),
    esbuildPlugin({
      ts: true,
      target: "esnext", // an older one drops the attributes of imports
      tsconfig: fileURLToPath(new URL("../../tsconfig.json", import.meta.url)),
    }),
  ],
  reporters: [defaultReporter({ reportTestProgress: false, reportTestResults: true }), countingReporter()],
  testFramework: { config: { timeout: 10_000 } },
};
