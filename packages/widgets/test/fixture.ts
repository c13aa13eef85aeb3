import { fixture, waitUntil } from "@open-wc/testing";
import type { LitElement, TemplateResult } from "lit";
import { FakeApi } from "./fake-api.ts";

/** Where the widgets of the tests look for the API and their messages. */
export const base = "https://city.example";

const real = globalThis.fetch;
const messages = new URL("../src/messages/", import.meta.url);

afterEach(() => {
  globalThis.fetch = real;
});

/** Lets the page reach `api` in place of the network until the test ends; messages come from the sources. */
export function online(api: FakeApi): void {
  globalThis.fetch = (input, init) => {
    const [, file] = /\/widgets\/messages\/(.*)$/.exec(String(input)) ?? [];
    return file ? real(new URL(file, messages)) : api.fetch(input as string, init);
  };
}

/** Takes the network away until `online` brings it back. */
export function offline(): void {
  globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
}

/** Shows a widget that reaches `api`, within `parentNode`, and waits until it works. */
export async function shown<T extends LitElement & { busy: boolean }>(
  template: TemplateResult,
  api = new FakeApi(),
  parentNode = document.createElement("div"),
): Promise<T> {
  online(api);
  const element = await fixture<T>(template, { parentNode });
  await waitUntil(() => !element.busy && element.shadowRoot!.querySelector("[lang]"), "all has come");
  return element;
}
