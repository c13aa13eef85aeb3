import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const isRoot = process.getuid?.() === 0;

/** How the tests start Chromium: without a window, and without calls home that a closed network would refuse. */
export const chromiumArguments = [
  "--headless",
  ...(isRoot ? ["--no-sandbox"] : []), // Chromium refuses its sandbox to root
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const usualPlaces = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
];

function installed(): string | undefined {
  const searched = (process.env.PATH ?? "").split(delimiter);
  const inPath = searched.flatMap((folder) => programs.map((program) => join(folder, program)));
  return [...inPath, ...usualPlaces].find((place) => existsSync(place));
}

// the fonts are for screenshots: Polish and Cyrillic letters would be boxes
function installOnDebian(): string | undefined {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return undefined;
  console.log("Installing Chromium …");
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (const order of ["update", "install -y --no-install-recommends chromium fonts-dejavu-core"])
    execFileSync("apt-get", order.split(" "), { env: environment, stdio: "pipe" });
  return installed();
}

/** Finds Chromium (`CHROME_PATH` first), installing it where we may; throws with what to install where we may not. */
export function findChromium(): string {
  const asked = process.env.CHROME_PATH;
  if (asked && !existsSync(asked)) throw new Error(`CHROME_PATH names ${asked}, which does not exist.`);
  const found = asked ?? installed() ?? installOnDebian();
  if (!found) throw new Error("No Chromium or Chrome was found: install one, or name it in CHROME_PATH.");
  return found;
}
