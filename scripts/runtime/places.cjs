"use strict";

const path = require("node:path");

/** The project's own folders and the files that the start-up leaves in them. */
module.exports = {
  root: path.join(__dirname, "..", ".."),
  runtime: __dirname,
  runtimeStamp: path.join(__dirname, "node_modules", ".okienko-stamp"),
  workspaceStamp: path.join(__dirname, "..", "..", "node_modules", ".okienko-stamp"),
  lock: path.join(__dirname, "..", "..", "node_modules", ".okienko-lock"),
  spareHome: path.join(__dirname, "..", "..", "node_modules", ".okienko-home"),
};
