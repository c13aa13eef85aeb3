"use strict";

const { spawn } = require("node:child_process");
const os = require("node:os");
const { root } = require("./places.cjs");
const { Refusal } = require("./refusal.cjs");

const grace = 200; // milliseconds

// npm passes SIGTERM to the shell between us only: when that shell is gone, we are meant to stop
function watchShell(stop) {
  const shell = process.ppid;
  const look = () => process.ppid !== shell && stop("SIGTERM");
  return process.env.npm_lifecycle_event ? setInterval(look, grace) : undefined;
}

// a terminal tells the whole group, so a signal is passed on only to a child that did not stop by itself
function passSignalsOn(child) {
  let telling;
  const pass = (signal) => (telling ??= setTimeout(() => child.kill(signal), grace));
  const watching = watchShell(pass);
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, pass);
  child.once("close", () => {
    clearTimeout(telling);
    clearInterval(watching);
    for (const signal of ["SIGINT", "SIGTERM"]) process.off(signal, pass);
  });
}

function ended(child) {
  passSignalsOn(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]));
  });
}

/** Runs a program in the project's folder to its end and answers its exit code; what stops us stops it. */
function runProgram(command, args, options = {}) {
  return ended(spawn(command, args, { cwd: root, stdio: "inherit", ...options }));
}

/** Answers what a program said without showing it; when it fails, a Refusal shows its last lines. */
async function runQuietly(command, args, options) {
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (said += chunk));
  const code = await ended(child);
  if (code === 0) return said;
  const lastLines = said.trimEnd().split("\n").slice(-20).join("\n");
  throw new Refusal(`This command failed (exit code ${code}):\n  ${[command, ...args].join(" ")}\n\n${lastLines}`);
}

module.exports = { runProgram, runQuietly };
