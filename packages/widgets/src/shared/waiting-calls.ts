import { createWaitingClient } from "@okienko/client/waiting-list";
import { baseAddress } from "./base-address.ts";
import type { OkienkoElement } from "./okienko-element.ts";

/** The calls of who waits for a time, to where the widget's own go. */
export function waitingCalls(host: OkienkoElement): ReturnType<typeof createWaitingClient> {
  return createWaitingClient({ base: baseAddress(host.api), language: () => host.language });
}
