import { globSync } from "node:fs";
import { join } from "node:path";
import { startPostgres } from "../apps/api/src/testing/postgres-server.ts";
import { findChromium } from "./chromium.ts";
import { everyCheck } from "./testing/checks.ts";
import { closingLine, isGood, nothing, total, type Outcome } from "./testing/outcome.ts";
import { runCheck, runTests } from "./testing/run-step.ts";

process.chdir(join(import.meta.dirname, ".."));

const browserTests = ["packages/widgets/**"]; // run by their own runner

const reporter = [
  "--test-reporter",
  "./scripts/testing/node-test-reporter.ts",
  "--test-reporter-destination",
  "stdout",
];

// two at a time, as many as a small machine has cores
async function runChecks(): Promise<Outcome[]> {
  const waiting = everyCheck();
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift())
      outcomes.push(await runCheck(check.name, check.args));
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
}

async function runNodeTests(name: string, patterns: string[], environment = {}): Promise<Outcome> {
  const files = globSync(patterns, { exclude: ["**/node_modules", ...browserTests] }).sort();
  if (files.length > 0)
    return runTests(name, ["--test", "--test-concurrency=2", "--test-timeout=600000", ...reporter, ...files], {
      environment,
    });
  console.log(`✖ ${name}: there is no test in ${patterns.join(", ")}`);
  return { ...nothing, failed: 1 };
}

async function runBrowserTests(environment: NodeJS.ProcessEnv): Promise<Outcome[]> {
  const cwd = "packages/widgets";
  return [
    await runTests("widgets", ["node_modules/@web/test-runner/dist/bin.js"], { cwd, environment }),
    await runNodeTests("end to end", ["apps/*/e2e/**/*.e2e.ts"], environment),
  ];
}

function chromiumOrReason(): { chromium: string } | { reason: string } {
  try {
    return { chromium: findChromium() };
  } catch (error) {
    return { reason: `widgets, end to end: ${error instanceof Error ? error.message : String(error)}` };
  }
}

// one server for all test files; without its programs they use PGlite
async function runServerTests(): Promise<Outcome> {
  const postgres = await startPostgres();
  const environment = postgres ? { OKIENKO_TEST_POSTGRES: postgres.url } : {};
  const patterns = ["{packages,apps}/*/src/**/*.test.ts", "scripts/**/*.test.ts"];
  const outcome = await runNodeTests("unit and API", patterns, environment);
  postgres?.stop();
  if (postgres) return outcome;
  return { ...outcome, reasons: [...outcome.reasons, "PostgreSQL is not installed here; its tests ran on PGlite"] };
}

async function runAll(): Promise<Outcome> {
  const outcomes = await runChecks();
  outcomes.push(await runServerTests());
  outcomes.push(await runCheck("build", ["scripts/build.ts"]));
  outcomes.push(await runCheck("bytes of the widgets", ["scripts/bench/bytes.ts"]));
  const browser = chromiumOrReason();
  if ("chromium" in browser) outcomes.push(...(await runBrowserTests({ CHROME_PATH: browser.chromium })));
  else outcomes.push({ ...nothing, skipped: 2, reasons: [browser.reason] });
  return total(outcomes);
}

const outcome = await runAll();
for (const reason of outcome.reasons) console.log(`skipped: ${reason}`);
console.log(closingLine(outcome));
process.exitCode = isGood(outcome) ? 0 : 1;
