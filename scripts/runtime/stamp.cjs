"use strict";

const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const path = require("node:path");

/** Answers one short text that changes whenever a file or a fact does. */
function fingerprint(files, facts = []) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(readFileSync(file)).update("\0");
  return hash.update(facts.join("\0")).digest("hex");
}

function read(stamp) {
  try {
    return readFileSync(stamp, "utf8");
  } catch {
    return undefined;
  }
}

/** Does the work unless the stamp says that it was done for this fingerprint; work that was cut short leaves no stamp. */
async function onceFor(stamp, print, work) {
  if (read(stamp) === print) return;
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, print);
}

module.exports = { fingerprint, onceFor };
