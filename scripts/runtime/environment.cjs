"use strict";

const { accessSync, constants, mkdirSync } = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { spareHome } = require("./places.cjs");

// npm start hands its own settings down; only the way to the registry is meant for those we call
const handedDown = /^(npm_(?!config_(registry|proxy|https_proxy|noproxy|cafile|strict_ssl)$)|INIT_CWD$|NODE$)/;

function usable(home) {
  try {
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK);
    return path.isAbsolute(home);
  } catch {
    return false;
  }
}

// npm and pnpm keep their caches at home: where there is none, the project lends one
function home() {
  if (usable(os.homedir())) return {};
  mkdirSync(spareHome, { recursive: true });
  return { HOME: spareHome, USERPROFILE: spareHome };
}

/** Answers the environment for what we start: the given Node first in PATH, a home that can be written, nothing of npm's. */
function environmentWith(node) {
  const kept = Object.entries(process.env).filter(([name]) => !handedDown.test(name));
  const pathName = Object.keys(process.env).find((name) => name.toUpperCase() === "PATH") ?? "PATH";
  const searched = [path.dirname(node), process.env[pathName]].filter(Boolean).join(path.delimiter);
  return { ...Object.fromEntries(kept), ...home(), [pathName]: searched };
}

module.exports = { environmentWith };
