"use strict";

const { existsSync, readdirSync } = require("node:fs");
const path = require("node:path");
const { root, workspaceStamp } = require("./places.cjs");
const { Refusal } = require("./refusal.cjs");
const { runQuietly } = require("./run-program.cjs");
const { fingerprint, onceFor } = require("./stamp.cjs");

function packageFiles() {
  const folders = ["packages", "apps"].flatMap((folder) =>
    readdirSync(path.join(root, folder))
      .sort()
      .map((name) => path.join(folder, name)),
  );
  return ["", ...folders].map((folder) => path.join(root, folder, "package.json")).filter((file) => existsSync(file));
}

// without a terminal nobody can answer pnpm's questions; production would leave the build tools out;
// and the certificates that the system trusts are those that its own Node and npm were content with
const forPnpm = { CI: "true", NODE_ENV: "development", NODE_USE_SYSTEM_CA: "1" };

async function install({ node, pnpm, environment }) {
  console.log("Installing packages …");
  // the age of what is locked was looked at when it was locked; asking again takes a request for each package
  const orders = ["install", "--frozen-lockfile", "--trust-lockfile"];
  const said = await runQuietly(node, [pnpm, ...orders], { env: { ...environment, ...forPnpm } });
  // pnpm carries on without these, but the tools that are made of them would not
  const missing = said.split("\n").filter((line) => line.includes("optional dependency that could not be fetched"));
  if (missing.length > 0) throw new Refusal(`Some packages could not be fetched; start again:\n${missing.join("\n")}`);
}

/** Installs the workspace's packages exactly as locked, unless that was done since they last changed. */
async function prepareWorkspace(runtime) {
  const locks = ["pnpm-lock.yaml", "pnpm-workspace.yaml"].map((name) => path.join(root, name));
  const print = fingerprint([...locks, ...packageFiles()], [process.platform, process.arch]);
  await onceFor(workspaceStamp, print, () => install(runtime));
}

module.exports = { prepareWorkspace };
