import type { Page } from "playwright-core";
import { office } from "./morning.ts";
import type { Server } from "./server.ts";

/** The display, which remembers everything that it has ever shown. */
export class RememberingDisplay {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Opens it with sound. */
  async open(server: Server): Promise<void> {
    await this.page.addInitScript(() => {
      const seen = { calls: new Set<string>(), words: new Set<string>() };
      Object.assign(globalThis, { seen });
      const look = () => {
        for (const it of document.querySelectorAll<HTMLElement>("[data-call]")) seen.calls.add(it.dataset["call"]!);
        seen.words.add(document.body?.textContent ?? "");
      };
      new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
    });
    await this.page.goto(`${server.url}/display/${office}`);
    await this.page.getByRole("button", { name: "Sound" }).click();
  }

  /** How often a ticket was called here. */
  async callsOf(ticket: string): Promise<number> {
    return (await this.calls()).filter((it) => it.split(" ")[0] === ticket).length;
  }

  /** Every call that was shown, each once. */
  calls(): Promise<string[]> {
    return this.page.evaluate(() => [...(globalThis as unknown as { seen: { calls: Set<string> } }).seen.calls]);
  }

  /** All words that were ever shown. */
  words(): Promise<string> {
    return this.page.evaluate(() => [...(globalThis as unknown as { seen: { words: Set<string> } }).seen.words].join());
  }
}
