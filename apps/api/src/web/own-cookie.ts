import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { isThisMachine } from "./this-machine.ts";

interface Jar {
  readonly prefix: string;
  readonly options: { path: "/"; secure: boolean; httpOnly: true; sameSite: "Lax" };
}

/** Only on this machine a cookie may travel without TLS; elsewhere `__Host-` binds it to one host (RFC 6265bis §4.1.3). */
function jarOf(publicUrl: string): Jar {
  const { protocol, hostname } = new URL(publicUrl);
  const secure = protocol === "https:" || !isThisMachine(hostname);
  return { prefix: secure ? "__Host-" : "", options: { path: "/", secure, httpOnly: true, sameSite: "Lax" } };
}

/** A cookie that no script reads; it ends with the browser, or after `maxAge` seconds, and what it names may end sooner. */
export function ownCookie(name: string, maxAge?: number) {
  return {
    read(c: Context): string | null {
      return getCookie(c, jarOf(c.var.publicUrl as string).prefix + name) ?? null;
    },
    set(c: Context, value: string): void {
      const { prefix, options } = jarOf(c.var.publicUrl as string);
      setCookie(c, prefix + name, value, { ...options, maxAge });
    },
    drop(c: Context): void {
      const { prefix, options } = jarOf(c.var.publicUrl as string);
      deleteCookie(c, prefix + name, options);
    },
  };
}
