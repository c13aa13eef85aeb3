import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** A PostgreSQL of its own, in a temporary folder, for as long as tests run. */
export interface PostgresServer {
  /** Address of its database `postgres`. */
  readonly url: string;
  /** Stops at once and waits for it, so that it also works while the process ends. */
  stop(): void;
}

/** Starts PostgreSQL on a free port of this machine; `null` where its programs are not installed. */
export async function startPostgres(): Promise<PostgresServer | null> {
  const programs = findPrograms();
  if (!programs) return null;
  const folder = mkdtempSync(join(tmpdir(), "okienko-postgres-"));
  const user = unprivileged(folder);
  const settings = { cwd: folder, ...user };
  const made = spawnSync(join(programs, "initdb"), initOptions(folder), { ...settings, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const server = spawn(join(programs, "postgres"), serverOptions(folder, port), { ...settings, stdio: "ignore" });
  server.unref();
  await untilReady(join(programs, "pg_isready"), port, () => server.exitCode);
  const stop = () => {
    spawnSync(join(programs, "pg_ctl"), ["stop", "-D", join(folder, "data"), "-m", "immediate"], settings);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop };
}

function initOptions(folder: string): string[] {
  return [
    "--pgdata",
    join(folder, "data"),
    "--username",
    "postgres",
    "--auth",
    "trust",
    "--encoding",
    "UTF8",
    "--no-sync",
  ];
}

function serverOptions(folder: string, port: number): string[] {
  const quick = ["fsync=off", "full_page_writes=off", "max_connections=200", "listen_addresses=127.0.0.1"];
  const set = [...quick, `port=${port}`, `unix_socket_directories=${folder}`].flatMap((it) => ["-c", it]);
  return ["-D", join(folder, "data"), ...set];
}

function findPrograms(): string | null {
  const folders = [
    ...globSync("/usr/lib/postgresql/*/bin").sort().reverse(),
    ...(process.env["PATH"] ?? "").split(":"),
  ];
  return folders.find((it) => existsSync(join(it, "initdb"))) ?? null;
}

/** PostgreSQL refuses to run as root; the packages of distributions bring a user of this name. */
function unprivileged(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (option: string) => Number(spawnSync("id", [option, "postgres"], { encoding: "utf8" }).stdout.trim());
  const [uid, gid] = [idOf("-u"), idOf("-g")];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

async function untilReady(program: string, port: number, exitCode: () => number | null): Promise<void> {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (exitCode() !== null) throw new Error("PostgreSQL ended while it was starting.");
    const { status } = spawnSync(program, ["-h", "127.0.0.1", "-p", String(port)]);
    if (status === 0) return;
    await pause(50);
  }
  throw new Error("PostgreSQL does not answer.");
}
