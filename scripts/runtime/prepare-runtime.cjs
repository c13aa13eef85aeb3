"use strict";

const { spawnSync } = require("node:child_process");
const { existsSync } = require("node:fs");
const path = require("node:path");
const { environmentWith } = require("./environment.cjs");
const { runNpm } = require("./npm.cjs");
const { runtime, runtimeStamp } = require("./places.cjs");
const { Refusal } = require("./refusal.cjs");
const { fingerprint, onceFor } = require("./stamp.cjs");

const system = `${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;

// passwords need argon2, which Node has since 24.7; such a Node runs TypeScript and loads our database driver as well
const ownNodeWillDo = typeof require("node:crypto").argon2 === "function";

function inRuntime(...names) {
  return path.join(runtime, "node_modules", ...names);
}

// by its package folder: npm 10 leaves .bin/node out when several packages offer one
function findNode() {
  const programs = [`node-${system}`, `node-bin-${system}`].flatMap((name) => [
    inRuntime(name, "bin", "node"),
    inRuntime(name, "bin", "node.exe"),
  ]);
  return programs.find((program) => existsSync(program) && spawnSync(program, ["--version"]).status === 0);
}

function installAdvice() {
  return `Okienko needs Node 24. This is ${process.version}, and there is no ready-made Node 24 for this system (${system}).
Install Node 24 (nodejs.org or your system's packages) and start again.`;
}

async function install(withNode) {
  const what = withNode ? `Node and pnpm beside the project (${process.version} is too old)` : "pnpm";
  console.log(`Installing ${what} …`);
  await runNpm(["ci", "--ignore-scripts", withNode ? "--include=optional" : "--omit=optional"], runtime);
  if (withNode && !findNode()) throw new Refusal(installAdvice());
}

/** Makes sure of a Node that can run the project and of its pnpm; answers where they are and the environment for them. */
async function prepareRuntime() {
  const withNode = !ownNodeWillDo || findNode() !== undefined; // one that is there stays: it may be what runs us
  const print = fingerprint([path.join(runtime, "package-lock.json")], [withNode ? `pnpm and ${system}` : "pnpm"]);
  await onceFor(runtimeStamp, print, () => install(withNode));
  const node = ownNodeWillDo ? process.execPath : findNode();
  return { node, pnpm: inRuntime("pnpm", "bin", "pnpm.mjs"), environment: environmentWith(node) };
}

module.exports = { prepareRuntime };
