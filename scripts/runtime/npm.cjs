"use strict";

const { existsSync } = require("node:fs");
const path = require("node:path");
const { environmentWith } = require("./environment.cjs");
const { runQuietly } = require("./run-program.cjs");

const beside = path.dirname(process.execPath);

// npm_execpath names whichever package manager called us, so only npm's own file will do
function findNpm() {
  const places = [
    process.env.npm_execpath,
    path.join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  return places.find((place) => place && path.basename(place) === "npm-cli.js" && existsSync(place));
}

/** Runs npm with the Node that runs us; a failure is a Refusal that shows what npm said. */
function runNpm(args, cwd) {
  const found = findNpm();
  const [command, first] = found ? [process.execPath, [found]] : ["npm", []];
  const shell = !found && process.platform === "win32"; // there npm is a command file
  return runQuietly(command, [...first, ...args], { cwd, shell, env: environmentWith(process.execPath) });
}

module.exports = { runNpm };
