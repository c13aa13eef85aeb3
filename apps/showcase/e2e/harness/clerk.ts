import type { Locator, Page } from "playwright-core";
import type { Server } from "./server.ts";

/** A member at a counter, with the keyboard only. */
export class Clerk {
  readonly page: Page;
  readonly #now: Locator;

  constructor(page: Page) {
    this.page = page;
    this.#now = page.locator("section.now");
  }

  /** Sits down at a counter that is free. */
  async sit(server: Server, counter: string): Promise<void> {
    await this.page.goto(`${server.url}/desk/counter`);
    await this.page.getByRole("button", { name: `Sit down at ${counter}`, exact: true }).click();
    await this.page.getByRole("status").getByText(`You sit at ${counter} now.`).waitFor();
  }

  /** How many wait for this counter. */
  async waiting(): Promise<number> {
    return Number(await this.page.locator("#list-next .count").innerText());
  }

  /** Calls the next one and tells the ticket; null where somebody else has called the last one. */
  async call(): Promise<string | null> {
    await this.page.keyboard.press("n");
    const ticket = this.#now.locator(".ticket");
    await ticket.or(this.page.locator("#errors .notice")).first().waitFor();
    if ((await ticket.count()) === 0) return null;
    const called = await ticket.innerText();
    await this.page.getByRole("status").getByText(`${called} is called.`).waitFor();
    return called;
  }

  /** Takes a step by its key, and waits until the page says that it is done. */
  async step(key: string, said: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.page.getByRole("status").getByText(said).waitFor();
  }

  /** Serves whom it has called. */
  async serve(ticket: string): Promise<void> {
    await this.step("s", `${ticket} is being served.`);
    await this.step("f", `${ticket} is finished.`);
  }

  /** Passes whom it has called to the registry office. */
  async pass(ticket: string): Promise<void> {
    await this.page.getByLabel("To another queue").selectOption("Civil Registry Office, Libelta");
    await this.page.getByRole("button", { name: "Pass on", exact: true }).press("Enter");
    await this.page.getByRole("status").getByText(`${ticket} is passed on.`).waitFor();
  }
}
