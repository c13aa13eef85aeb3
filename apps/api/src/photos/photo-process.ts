import { buffer } from "node:stream/consumers";
import type { RedactionBox } from "@okienko/contract";
import { Refusal } from "../refusal.ts";
import { makePhoto } from "./make-photo.ts";

/** What the process answers: a photo with its files in base64, or why there is none. */
async function answer(bytes: Buffer): Promise<object> {
  try {
    const { full, small, ...rest } = await makePhoto(bytes, JSON.parse(process.argv[2] ?? "[]") as RedactionBox[]);
    return { ...rest, full: full.toString("base64"), small: small.toString("base64") };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code, detail: error.message };
    throw error;
  }
}

process.stdout.write(JSON.stringify(await answer(await buffer(process.stdin))));
