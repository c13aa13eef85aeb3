import { readFileSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";

/** The most memory that this process has had so far, in bytes; what its parent had before does not count. */
function peak(): number {
  if (process.platform !== "linux") return process.resourceUsage().maxRSS * 1024;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))![1]) * 1024;
}

const bytes = await buffer(process.stdin);
if (process.argv[2] === "without limits") await sharp(bytes, { limitInputPixels: false }).resize(600).raw().toBuffer();
else {
  const { makePhoto } = await import("../photos/make-photo.ts");
  await makePhoto(bytes).catch(() => undefined);
}
process.stdout.write(String(peak()));
