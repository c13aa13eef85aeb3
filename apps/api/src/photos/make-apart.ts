import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { Location, type RedactionBox } from "@okienko/contract";
import { z } from "zod";
import { home } from "../home.ts";
import { Refusal } from "../refusal.ts";
import type { MadePhoto } from "./make-photo.ts";

const size = z.int().min(1).max(2048);
const fromBase64 = z.base64().transform((it) => Buffer.from(it, "base64"));
const Made = z.object({
  full: fromBase64,
  small: fromBase64,
  width: size,
  height: size,
  suggestedLocation: Location.nullable(),
});
const Refused = z.object({
  refused: z.enum(["unsupported-photo", "photo-too-large", "broken-photo"]),
  detail: z.string(),
});
const Answer = z.union([Made, Refused]);

/** Photos cannot be made here at all; perhaps sharp has no files for this machine. */
export class WorkshopClosed extends Error {}

/** The largest photos that are accepted need a few seconds. */
const usual = { program: join(home, "src/photos/photo-process.ts"), timeLimit: 20_000 };

/**
 * Makes a photo anew in a process of its own that knows no settings.
 *
 * Decoders are written in C and fed by strangers: whatever they do ends with the process, and so does their memory.
 * Throws `unsupported-photo`, `photo-too-large`, `broken-photo`, and `WorkshopClosed`.
 */
export async function makeApart(
  bytes: Uint8Array,
  { program, timeLimit } = usual,
  boxes: readonly RedactionBox[] = [],
): Promise<MadePhoto> {
  const { PATH, SystemRoot } = process.env;
  const child = spawn(process.execPath, [program, JSON.stringify(boxes)], {
    env: { PATH, SystemRoot },
    stdio: ["pipe", "pipe", "ignore"], // what a decoder complains of may quote the photo
    timeout: timeLimit,
    killSignal: "SIGKILL",
  });
  child.stdin.on("error", () => undefined); // it has ended before it has read all: its exit tells
  child.stdin.end(bytes);
  const [said] = await Promise.all([text(child.stdout), ended(child)]);
  const answer = Answer.parse(JSON.parse(said));
  if ("refused" in answer) throw new Refusal(answer.refused, answer.detail);
  return answer;
}

/** A signal ends it when a decoder fails or takes too long; a code of failure says that it cannot work at all. */
async function ended(child: ChildProcess): Promise<void> {
  const [code] = (await once(child, "exit")) as [number | null];
  if (code === null) throw new Refusal("broken-photo", "The photo could not be read. Please send another one.");
  if (code !== 0) throw new WorkshopClosed();
}
