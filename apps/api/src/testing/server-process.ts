import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The product in a process of its own. */
export interface ServerProcess {
  readonly pid: number;
  readonly url: string;
  /** What it has written to its screen. */
  said(): string;
  /** Sends requests as an app in this process would take them. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  /** Ends it as Ctrl-C would. */
  stop(): Promise<number | null>;
}

const sources = join(import.meta.dirname, "..");

/** The entry of what `npm run build` makes of the sources. */
export const bundle = "../dist/server.cjs";

/** Starts a server with these settings on a free port and waits until it is ready. Throws with its words when it ends. */
export async function startServer(environment: NodeJS.ProcessEnv, entry = "main.ts"): Promise<ServerProcess> {
  const port = await freePort();
  const settings = { PORT: String(port), RATE_LIMITS: "off", LOG_LEVEL: "silent", ...environment };
  const child = spawn(process.execPath, [join(sources, entry)], {
    env: { ...process.env, ...settings },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (text) => (said += text));
  child.stderr.on("data", (text) => (said += text));
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, () => (child.exitCode === null ? null : said));
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await once(child, "close");
    }
    return child.exitCode;
  };
  return {
    pid: child.pid!,
    url,
    said: () => said,
    request: (path, init) => fetch(url + path, init),
    kill: async () => void (await end("SIGKILL")),
    stop: () => end("SIGINT"),
  };
}

async function untilReady(url: string, ended: () => string | null): Promise<void> {
  for (let waited = 0; waited < 60_000; waited += 10) {
    const words = ended();
    if (words !== null) throw new Error(`The server ended: ${words}`);
    const ready = await fetch(`${url}/readyz`).catch(() => null);
    if (ready?.ok) return;
    await pause(10);
  }
  throw new Error("The server does not become ready.");
}

/** A port of this machine that nobody uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
