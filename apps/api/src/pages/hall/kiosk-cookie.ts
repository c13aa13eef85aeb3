import type { Context } from "hono";
import { isKioskOf } from "../../kiosks/kiosks.ts";
import type { Parts } from "../../parts.ts";
import { ownCookie } from "../../web/own-cookie.ts";

/** As long as browsers keep a cookie at most (RFC 6265bis §5.5); each start of the kiosk begins it anew. */
const lasts = 400 * 24 * 60 * 60;

/** Holds the key of a kiosk, which staff can take back at any time. */
export const kioskCookie = ownCookie("okienko-kiosk", lasts);

/** Whether a request comes from a kiosk of an office; its cookie is then kept for longer. */
export async function isAtKiosk(c: Context, { database }: Parts, office: string): Promise<boolean> {
  const key = kioskCookie.read(c);
  if (key === null || !(await isKioskOf(database, c.var.catalog, office, key))) return false;
  kioskCookie.set(c, key);
  return true;
}
