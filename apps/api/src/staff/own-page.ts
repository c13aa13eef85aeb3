import { isIP } from "node:net";
import type { Context } from "hono";
import type { CityFile } from "@okienko/contract/city-file";
import { Refusal } from "../refusal.ts";
import { isThisMachine } from "../web/this-machine.ts";
import type { DeskEnv } from "./desk-env.ts";

/** The page that a request comes from, for passkeys. */
export interface RelyingParty {
  readonly origin: string;
  readonly id: string;
}

/** The public address under another host name, without a slash at its end. */
export function publicUrlAt(publicUrl: string, hostname: string): string {
  const { protocol, port, pathname } = new URL(publicUrl);
  return `${protocol}//${hostname}${port && `:${port}`}${pathname}`.replace(/\/+$/, "");
}

/** Where the desk of a city may be opened: on this machine one server has two names, and only one can have passkeys. */
function deskBases(publicUrl: string, { hosts }: CityFile["city"]): string[] {
  const { hostname } = new URL(publicUrl);
  const twins = isThisMachine(hostname) ? ["127.0.0.1", "localhost"] : [];
  return [publicUrl, ...[...twins, ...hosts].map((it) => publicUrlAt(publicUrl, it))];
}

/**
 * The address of the desk that a write comes from. Throws `foreign-request` for every other page of the world.
 *
 * A page cannot choose `Origin` and `Sec-Fetch-Site`, and another site cannot send our header without being asked first.
 */
export function requireOwnPage(c: Context<DeskEnv>): string {
  const site = c.req.header("sec-fetch-site") ?? "same-origin";
  const base = baseOf(c);
  if (site !== "same-origin" || !base || c.req.header("x-okienko-desk") === undefined)
    throw new Refusal("foreign-request");
  return base;
}

function baseOf(c: Context<DeskEnv>): string | undefined {
  const origin = c.req.header("origin");
  return deskBases(c.var.publicUrl, c.var.catalog.file.city).find((it) => new URL(it).origin === origin);
}

/** What passkeys of this page belong to (WebAuthn Level 3 §5.1.2). Throws `passkeys-need-a-name`. */
export function relyingPartyOf(c: Context<DeskEnv>): RelyingParty {
  const { origin, hostname } = new URL(requireOwnPage(c));
  if (isIP(hostname.replace(/^\[|\]$/g, ""))) throw new Refusal("passkeys-need-a-name");
  return { origin, id: hostname };
}
