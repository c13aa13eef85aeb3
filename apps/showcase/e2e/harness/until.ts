import { setTimeout as pause } from "node:timers/promises";

/** Waits until something is true. Throws after ten seconds and names it. */
export async function until(isTrue: () => boolean | Promise<boolean>, name: string): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (await isTrue()) return;
    await pause(50);
  }
  throw new Error(`Waited in vain for ${name}.`);
}
