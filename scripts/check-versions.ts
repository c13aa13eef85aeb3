import { globSync, readFileSync } from "node:fs";

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const exact = /^(\d+\.\d+\.\d+(-[\w.]+)?|workspace:\*)$/;

function looseVersions(file: string): string[] {
  const { dependencies, devDependencies, optionalDependencies } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  const all = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  return all.filter(([, version]) => !exact.test(version)).map(([name, version]) => `${file}: ${name} ${version}`);
}

// what is installed is what was reviewed: a range would let another version in
const loose = globSync(["package.json", "{packages,apps}/*/package.json", "scripts/*/package.json"]).flatMap(
  looseVersions,
);
for (const line of loose) console.error(`not an exact version: ${line}`);
process.exitCode = loose.length > 0 ? 1 : 0;
