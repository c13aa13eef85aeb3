import { globSync } from "node:fs";
import { basename } from "node:path";

/** A Node program that answers one question about the sources by its exit code. */
export interface Check {
  name: string;
  args: string[];
}

const tools: Check[] = [
  { name: "format", args: ["node_modules/prettier/bin/prettier.cjs", "--check", "."] },
  { name: "lint", args: ["node_modules/eslint/bin/eslint.js", "--max-warnings", "0", "."] },
  { name: "types", args: ["node_modules/typescript/bin/tsc", "--noEmit", "--project", "."] },
  {
    name: "layers",
    args: ["node_modules/dependency-cruiser/bin/dependency-cruiser.mjs", "packages", "apps", "scripts"],
  },
  { name: "unused code", args: ["node_modules/knip/bin/knip.js"] },
];

/** Lists every check in the order in which people want answers: the tools, then our own `scripts/check-*.ts`. */
export function everyCheck(): Check[] {
  const own = globSync("scripts/check-*.ts", { exclude: ["**/*.test.ts"] }).sort();
  return [...tools, ...own.map((file) => ({ name: basename(file, ".ts").replaceAll("-", " "), args: [file] }))];
}
