import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { describe, it } from "node:test";
import { fileURLToPath } from "node:url";

const suites = [
  "days",
  "wall-time",
  "instant-text",
  "bookable-range",
  "hours-on",
  "day-capacity",
  "day-capacity.property",
];
const files = suites.map((name) => fileURLToPath(new URL(`${name}.test.ts`, import.meta.url)));

describe("zone of the process", () => {
  for (const zone of ["UTC", "America/New_York", "Australia/Sydney", "Europe/Warsaw", "Europe/London"]) {
    it(`plays no part when it is ${zone}`, () => {
      // without its context the runner starts afresh, instead of reporting to the one above
      const env = { ...process.env, TZ: zone, NODE_TEST_CONTEXT: undefined };
      assert.equal(run(["-p", "new Intl.DateTimeFormat().resolvedOptions().timeZone"], env).stdout.trim(), zone);
      const { status, stdout } = run(["--test", "--test-isolation=none", ...files], env);
      assert.equal(status, 0, stdout);
      assert.match(stdout, /pass [1-9]\d+/);
    });
  }
});

function run(args: string[], env: NodeJS.ProcessEnv): { status: number | null; stdout: string } {
  return spawnSync(process.execPath, args, { env, encoding: "utf8" });
}
