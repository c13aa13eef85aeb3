import type { Asked, WaitingWish, WishOfVisit, WishRequest } from "@okienko/contract";
import { at, callsOf, type ClientSettings } from "./calls.ts";

/** Makes the calls of who waits for a time. Apart from the others, since few need them. */
export function createWaitingClient(settings: ClientSettings) {
  const call = callsOf(settings);
  const wish = (reference: string) => at("visits", reference, "wish");

  return {
    askForTime: (body: WishRequest, key: string) => call<Asked>("POST", "wishes", { body, key }),
    wishOfVisit: (reference: string, secret: string) => call<WishOfVisit>("GET", wish(reference), { secret }),
    wishForEarlier: (reference: string, secret: string, key: string) =>
      call<WaitingWish>("POST", wish(reference), { secret, key }),
    keepVisit: (reference: string, secret: string, key: string) =>
      call<undefined>("DELETE", wish(reference), { secret, key }),
  };
}
