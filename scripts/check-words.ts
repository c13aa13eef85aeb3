import { globSync, readFileSync } from "node:fs";
import { bannedWords } from "./testing/banned-words.ts";

const notOurs = new Set(["node_modules", "dist", "data", "coverage", ".git"]);
const entries = globSync(["**/*", "**/.*", ".*/*"], { withFileTypes: true, exclude: ({ name }) => notOurs.has(name) });

const trips = entries
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => `${parentPath}/${name}`)
  .flatMap((file) => bannedWords(readFileSync(file, "utf8")).map((found) => `${file}:${found}`));

for (const trip of trips) console.error(trip);
process.exitCode = trips.length > 0 ? 1 : 0;
