import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const folders = globSync("{packages,apps}/*/vite.config.ts", { cwd: root }).map(dirname).sort().reverse();

/** What a bundle is made of: its own folder, and all packages. */
function sourcesPrint(folder: string): string {
  const hash = createHash("sha256");
  const sources = globSync(["packages/**/*", `${folder}/**/*`, "pnpm-lock.yaml", "tsconfig.json"], {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => ["node_modules", "dist"].includes(entry.name) || /\.(test|e2e)\.ts$/.test(entry.name),
  });
  const files = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function stampOf(folder: string): string {
  return join(root, "node_modules", `.okienko-build-${basename(folder)}`);
}

function isBuilt(folder: string, print: string): boolean {
  const stamp = stampOf(folder);
  return existsSync(join(root, folder, "dist")) && existsSync(stamp) && readFileSync(stamp, "utf8") === print;
}

function build(folder: string): void {
  console.log(`Building ${folder} …`);
  const vite = join("node_modules", "vite", "bin", "vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel", "warn"], {
    cwd: join(root, folder),
    stdio: "inherit",
  });
  if (status !== 0) process.exit(1);
}

for (const folder of folders) {
  const print = sourcesPrint(folder);
  if (isBuilt(folder, print)) continue;
  rmSync(stampOf(folder), { force: true }); // a build that is cut short is done again
  build(folder);
  writeFileSync(stampOf(folder), print);
}
