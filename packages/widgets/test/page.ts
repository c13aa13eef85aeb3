import { aTimeout, waitUntil } from "@open-wc/testing";
import { isShown } from "./controls.ts";

/** Milliseconds between two looks at what a test waits for: hundreds of tests walk through many steps. */
export const interval = 5;

/** A widget as a person meets it: everything is found by its words. */
export class Page {
  readonly root: ShadowRoot;

  constructor(element: Element) {
    this.root = element.shadowRoot!;
  }

  /** All the words that can be seen. */
  get words(): string {
    const [shown] = this.root.querySelectorAll<HTMLElement>("[lang]");
    return shown?.innerText ?? "";
  }

  /** What has the focus, or nothing. */
  get focused(): Element | null {
    return this.root.activeElement;
  }

  /** The button or link with a name, as it is read aloud; undefined when there is none. */
  control(name: string | RegExp): HTMLElement | undefined {
    const all = [...this.root.querySelectorAll<HTMLElement>("button, a[href]")].filter(isShown);
    return all.find((it) => matches(it.ariaLabel ?? it.innerText.replace(/\s+/g, " ").trim(), name));
  }

  /** The field with a label. */
  field(label: string): HTMLInputElement {
    const labels = [...this.root.querySelectorAll("label")];
    const found = labels.find((it) => it.innerText === label)?.control;
    if (!found) throw new Error(`There is no field "${label}" in:\n${this.words}`);
    return found as HTMLInputElement;
  }

  /** Presses a button once it is there. */
  async press(name: string | RegExp): Promise<void> {
    await waitUntil(() => this.control(name), `there is a button ${name}`, { interval });
    this.control(name)!.click();
    await aTimeout(0);
  }

  /** Types into a field. */
  type(label: string, text: string): void {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  /** Waits until the words are to be read. */
  async reads(words: string): Promise<void> {
    await waitUntil(() => this.words.includes(words), `"${words}" is to be read`, { timeout: 8000, interval });
  }
}

function matches(text: string, name: string | RegExp): boolean {
  return typeof name === "string" ? text === name : name.test(text);
}
