import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The product as `npm start` runs it, with a database and a mail folder of its own. */
export interface Server {
  readonly url: string;
  /** What it has written to its screen. */
  said(): string;
  /** Where mails are written. */
  readonly mailFolder: string;
  /** Ends it as a power cut would, and starts it again on the same files; `meanwhile` it is gone. */
  restart(meanwhile?: () => Promise<void>): Promise<void>;
  stop(): Promise<void>;
}

const program = join(import.meta.dirname, "../../../api/dist/server.cjs");

/** Starts the server on a free port. `city` is a city file, the demo city without one; `more` are settings. */
export async function startServer(city?: object, more: NodeJS.ProcessEnv = {}): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), "okienko-e2e-"));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { PORT: `${port}`, PUBLIC_URL: url, DATA_DIR: folder, DATABASE_URL: `sqlite:${folder}/okienko.db` };
  const file = { CITY_FILE: city && cityFile(folder, city) };
  const env = { ...process.env, ...settings, ...more, ...file, RATE_LIMITS: "off", LOG_LEVEL: "warn" };
  let said = "";
  const start = async () => {
    const started = spawn(process.execPath, [program], { env, stdio: ["ignore", "pipe", "inherit"] });
    started.stdout.on("data", (text) => (said += String(text)));
    await untilReady(url, () => started.exitCode);
    return started;
  };
  let child = await start();
  const end = async (signal: NodeJS.Signals) => {
    const isGone = once(child, "exit");
    child.kill(signal);
    await isGone;
  };
  const restart: Server["restart"] = async (meanwhile) => {
    await end("SIGKILL");
    await meanwhile?.();
    child = await start();
  };
  const stop = async () => {
    await end("SIGINT");
    rmSync(folder, { recursive: true });
  };
  return { url, said: () => said, mailFolder: join(folder, "mail"), restart, stop };
}

function cityFile(folder: string, city: object): string {
  const path = join(folder, "city.json");
  writeFileSync(path, JSON.stringify(city));
  return path;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function untilReady(url: string, exitCode: () => number | null): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (exitCode() !== null) throw new Error("The server ended while it was starting.");
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(50);
  }
  throw new Error("The server does not become ready.");
}
