import type { Conversation } from "@okienko/contract";
import { api } from "../addresses.ts";
import { Refused } from "../refused.ts";

/**
 * Loads the widgets of residents from this server; they carry what they need, and the desk does not. Rejects with
 * `Refused` where they cannot be fetched.
 */
export async function loadWidgets(): Promise<void> {
  const address = new URL("../../widgets/okienko.js", api).href;
  await import(/* @vite-ignore */ address).catch(() => {
    throw new Refused({ code: "no-answer" });
  });
}

/** What the widgets know of who is on the phone. */
export function callerOf({ person, language }: Pick<Conversation, "person" | "language">) {
  return { name: person?.name ?? "", email: person?.email ?? "", phone: person?.phone ?? "", language };
}
