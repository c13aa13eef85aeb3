"use strict";

const { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");
const { setTimeout: sleep } = require("node:timers/promises");
const { lock } = require("./places.cjs");

function holder() {
  try {
    return Number(readFileSync(path.join(lock, "pid"), "utf8"));
  } catch {
    return undefined; // given back this very moment
  }
}

function lives(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function tryRename(from, to) {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}

// a folder cannot be renamed over one that holds a file, so one taker wins, and one finder of a dead holder's lock
async function take(mine) {
  for (let told = false; !tryRename(mine, lock); await sleep(200)) {
    const pid = holder();
    if (pid && !lives(pid)) tryRename(lock, `${lock}-left-by-${pid}`);
    else if (pid && !told) {
      console.log(`Waiting for process ${pid}, which is installing (if there is none, delete ${lock}) …`);
      told = true;
    }
  }
}

function giveBack(mine) {
  renameSync(lock, mine); // at one stroke: a lock that is emptied first could be taken meanwhile
  for (const name of readdirSync(path.dirname(lock)).filter((name) =>
    name.startsWith(`${path.basename(lock)}-left-by-`),
  ))
    rmSync(path.join(path.dirname(lock), name), { recursive: true, force: true });
  rmSync(mine, { recursive: true });
}

/** Does the work while no other start of this project installs or builds. */
async function withLock(work) {
  const mine = `${lock}-${process.pid}`;
  mkdirSync(mine, { recursive: true });
  writeFileSync(path.join(mine, "pid"), String(process.pid));
  await take(mine);
  try {
    return await work();
  } finally {
    giveBack(mine);
  }
}

module.exports = { withLock };
