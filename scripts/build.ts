import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "..");
const stamp = join(root, "node_modules", ".okienko-build");
const frontEnds = globSync("{packages,apps}/*/vite.config.ts", { cwd: root }).map(dirname).sort().reverse();

function sourcesPrint(): string {
  const hash = createHash("sha256");
  const folders = ["packages", ...frontEnds].map((folder) => `${folder}/**/*`);
  const sources = globSync([...folders, "pnpm-lock.yaml", "tsconfig.json"], {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => ["node_modules", "dist"].includes(entry.name) || /\.(test|e2e)\.ts$/.test(entry.name),
  });
  const files = sources.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest("hex");
}

function isBuilt(print: string): boolean {
  const everyOutput = frontEnds.every((folder) => existsSync(join(root, folder, "dist")));
  return everyOutput && existsSync(stamp) && readFileSync(stamp, "utf8") === print;
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

const print = sourcesPrint();
if (!isBuilt(print)) {
  rmSync(stamp, { force: true }); // a build that is cut short is done again
  frontEnds.forEach(build);
  writeFileSync(stamp, print);
}
