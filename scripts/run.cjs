"use strict";

// old syntax up to here, so that an old Node says what it lacks instead of failing to read the file
if (Number(process.versions.node.split(".")[0]) < 20) {
  console.error("Okienko needs Node 20 or later to start (24 is best); this is " + process.version + ".");
  process.exit(1);
}

const { Refusal } = require("./runtime/refusal.cjs");
const { runProgram } = require("./runtime/run-program.cjs");
const { prepareRuntime } = require("./runtime/prepare-runtime.cjs");
const { prepareWorkspace } = require("./runtime/prepare-workspace.cjs");
const { withLock } = require("./runtime/lock.cjs");

const usage = `Usage: node scripts/run.cjs <command>

  start          installs what is missing, builds what has changed, and serves the city
  test           installs what is missing, and runs every check and test
  node [args]    installs what is missing, and runs Node with these arguments`;

async function prepare() {
  const runtime = await prepareRuntime();
  await prepareWorkspace(runtime);
  return (...args) => runProgram(runtime.node, args, { env: runtime.environment });
}

async function start() {
  const node = await withLock(async () => {
    const prepared = await prepare();
    if ((await prepared("scripts/build.ts")) !== 0) throw new Refusal("The project could not be built; see above.");
    return prepared;
  });
  return node("apps/api/dist/server.cjs");
}

async function runNode(args) {
  const node = await withLock(prepare);
  return node(...args);
}

const commands = { start, test: () => runNode(["scripts/test.ts"]), node: runNode };

async function main([name, ...args]) {
  if (Object.hasOwn(commands, name)) return commands[name](args);
  console.error(usage);
  return 2;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  },
);
