import type { Context, MiddlewareHandler } from "hono";
import type { Catalogs } from "../catalog/catalogs.ts";
import { Refusal } from "../refusal.ts";
import { clientOf, peerOf } from "./client-address.ts";
import type { Env } from "./feature.ts";
import { chooseLanguage } from "./language.ts";
import type { TrustedProxies } from "./trusted-proxies.ts";

/** No city answers to the host name of a request. */
export class UnknownHost extends Refusal {
  constructor() {
    super("not-found", "No city answers to this host name.");
  }
}

/** Finds the city by the host name and the language by `Accept-Language`. Throws `UnknownHost`. */
export function findCity(catalogs: Catalogs, proxies: TrustedProxies): MiddlewareHandler<Env> {
  return async function findCity(c, next) {
    const catalog = await catalogs.forHost(hostOf(c, proxies));
    if (!catalog) throw new UnknownHost();
    const language = chooseLanguage(c, catalog.file.city.languages);
    c.set("catalog", catalog);
    c.set("language", language);
    c.set("client", clientOf(c, proxies));
    c.header("Content-Language", language);
    c.header("Vary", "Accept-Language");
    return next();
  };
}

/** The host name in lower case without its port; `X-Forwarded-Host` counts only from a trusted proxy. */
function hostOf(c: Context, proxies: TrustedProxies): string {
  const forwarded = c.req.header("x-forwarded-host");
  const host = forwarded && proxies.trust(peerOf(c)) ? forwarded.split(",").at(-1)!.trim() : c.req.header("host");
  return (host ?? new URL(c.req.url).host).replace(/:\d+$/, "").toLowerCase();
}
