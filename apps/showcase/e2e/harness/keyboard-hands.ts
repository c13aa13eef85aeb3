import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

const mostStops = 250;

/** Somebody who uses pages by keys alone, and must find the focus after each of them. */
export class KeyboardHands {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes by Tab to something, through the whole page and round again; backwards with `Shift+Tab`. */
  async to(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < mostStops; stops++) {
      if (await target.evaluate(isFocused)) return;
      await this.page.keyboard.press(key);
    }
    assert.fail(`No ${key} leads to ${String(target)}`);
  }

  /** Goes to something and presses a key on it. */
  async press(target: Locator, key = "Enter"): Promise<void> {
    await this.to(target);
    await this.page.keyboard.press(key);
  }

  /** Goes to a field and types. */
  async type(field: Locator, words: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.type(words);
  }

  /** Waits until something has got the focus. */
  async at(target: Locator): Promise<void> {
    const got = target.and(this.page.locator(":focus"));
    await got
      .waitFor()
      .catch(async () => assert.fail(`The focus is at ${await this.#place()}, not at ${String(target)}`));
  }

  /** Waits until the page says something by itself. */
  async hear(words: string): Promise<void> {
    await this.page.getByRole("status").getByText(words).waitFor();
  }

  #place(): Promise<string> {
    return this.page.evaluate(
      () => `${document.activeElement?.localName}: ${document.activeElement?.textContent?.slice(0, 60)}`,
    );
  }
}

/** Runs in the page. */
function isFocused(element: Element): boolean {
  return (element.getRootNode() as Document).activeElement === element;
}
