import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { countedOutcome, nothing, type Outcome } from "./outcome.ts";

const patience = 20 * 60_000; // milliseconds until a step that hangs is ended

const running = new Set<ChildProcess>();

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exit(1);
  });

interface Setting {
  cwd?: string;
  environment?: NodeJS.ProcessEnv;
}

interface Ended {
  exitCode: number;
  output: string;
}

function run(args: string[], stdio: "pipe" | "inherit", { cwd, environment }: Setting): Promise<Ended> {
  const child = spawn(process.execPath, args, {
    cwd,
    stdio: ["ignore", stdio, stdio],
    env: { ...process.env, ...environment },
    timeout: patience,
  });
  running.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      running.delete(child);
      resolve({ exitCode: code ?? 1, output });
    });
  });
}

function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}

/** Runs a Node program that checks one thing: it counts as one test, and is shown when it fails. */
export async function runCheck(name: string, args: string[]): Promise<Outcome> {
  const start = performance.now();
  const { exitCode, output } = await run(args, "pipe", { environment: { FORCE_COLOR: "0" } });
  const good = exitCode === 0;
  console.log(`${good ? "✔" : "✖"} ${name} (${secondsSince(start)})${good ? "" : `\n${output}`}`);
  return good ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 };
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

/** Runs a Node program whose reporter counts tests into the file that `OKIENKO_COUNTS` names. */
export async function runTests(name: string, args: string[], setting: Setting = {}): Promise<Outcome> {
  const start = performance.now();
  const folder = mkdtempSync(join(tmpdir(), "okienko-tests-"));
  const counts = join(folder, "counts.json");
  console.log(`\n== ${name} ==`);
  const { exitCode } = await run(args, "inherit", {
    ...setting,
    environment: { ...setting.environment, OKIENKO_COUNTS: counts },
  });
  const outcome = countedOutcome(readIfThere(counts), exitCode);
  rmSync(folder, { recursive: true });
  console.log(`== ${name}: ${outcome.passed} passed, ${outcome.failed} failed (${secondsSince(start)}) ==`);
  return outcome;
}
