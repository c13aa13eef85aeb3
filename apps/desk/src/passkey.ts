import type { PasskeyOptions } from "@okienko/contract";
import { startAuthentication, startRegistration } from "@simplewebauthn/browser";

/** Whether this page can have passkeys: they belong to a host name, never to an address of numbers. */
export const canHavePasskeys = "PublicKeyCredential" in globalThis && !/^[\d.]+$|^\[/.test(location.hostname);

/** This page under the name of this machine, where passkeys work; `null` where there is no such name. */
export function pageByName(hash = ""): string | null {
  if (location.hostname !== "127.0.0.1") return null;
  const { protocol, port, pathname, search } = location;
  return `${protocol}//localhost${port && `:${port}`}${pathname}${search}${hash}`;
}

/** The owner has closed the window of the browser, or let it run out. */
export class NoPasskey extends Error {}

type Response = Record<string, unknown> & { id: string; response: { clientDataJSON: string } };

/** Asks the browser for a passkey that it has. Rejects with `NoPasskey`. */
export function findPasskey(options: PasskeyOptions): Promise<Response> {
  return orNone(startAuthentication({ optionsJSON: options as never }));
}

/** Asks the browser to make a passkey. Rejects with `NoPasskey`. */
export function makePasskey(options: PasskeyOptions): Promise<Response> {
  return orNone(startRegistration({ optionsJSON: options as never }));
}

async function orNone(asked: Promise<object>): Promise<Response> {
  try {
    return (await asked) as Response;
  } catch (error) {
    throw new NoPasskey("no passkey", { cause: error });
  }
}
