import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";

type Messages = Readonly<Record<string, string>>;

/** The words of the widgets in one language. */
export function wordsOf(language: string): Messages {
  const file = join(import.meta.dirname, "../../../../packages/widgets/src/messages", `${language}.json`);
  return JSON.parse(readFileSync(file, "utf8")) as Messages;
}

/** Somebody who books with the widget, in the language of its page. */
export class BookingWidget {
  readonly root: Locator;
  readonly #words: Messages;

  constructor(page: Page, language: string) {
    this.root = page.locator("okienko-booking");
    this.#words = wordsOf(language);
  }

  /** The button with the words of this key. */
  button(key: string): Locator {
    return this.root.getByRole("button", { name: this.#words[key]!, exact: true });
  }

  /** From the documents to the number, which it gives. `choose` picks a time. */
  async book(email: string, choose = (times: Locator) => times.last().click()): Promise<string> {
    await this.button("common.continue").click();
    await this.root.locator("[part~=day][part~=free]").last().click();
    await choose(this.root.locator("section [part~=time]"));
    await this.root.getByLabel(this.#words["booking.name"]!).fill("Anna Próbna");
    await this.root.getByLabel(this.#words["booking.email"]!).fill(email);
    await this.button("common.continue").click();
    await this.button("booking.book").click();
    return (await this.root.locator("[part~=reference]").first().innerText()).trim();
  }
}
