import { createHash, timingSafeEqual } from "node:crypto";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import type { Settings } from "../settings.ts";
import { secretOf } from "../web/bearer.ts";
import { peerOf } from "../web/client-address.ts";
import { feature } from "../web/feature.ts";
import type { Metrics } from "../web/metrics.ts";
import { isLoopback, isThisMachine } from "../web/this-machine.ts";
import { isReady } from "./readiness.ts";
import { readyText } from "./ready-health.ts";

/** What whoever runs this server asks it: whether it lives, whether it is ready, and its numbers. */
export function healthRoutes({ database, settings }: Pick<Parts, "database" | "settings">, metrics: Metrics) {
  const app = feature();
  app.get("/healthz", (c) => c.text("ok\n", 200, { "Cache-Control": "no-store" }));
  app.get("/readyz", async (c) => {
    if (!(await isReady(database))) throw new Refusal("database-unavailable");
    return c.text(readyText, 200, { "Cache-Control": "no-store" });
  });
  app.get("/metrics", (c) => {
    checkReader(c, settings);
    const headers = { "Content-Type": "text/plain; version=0.0.4; charset=utf-8", "Cache-Control": "no-store" };
    return c.body(metrics.text(), 200, headers);
  });
  return app;
}

/**
 * With a token, whoever has it. Without one, this machine, and only where nobody else can come by: a proxy on this
 * machine may look like it, so an address of the world closes the page, and so does a strange host name.
 */
function checkReader(c: Context, { metricsToken, publicUrl }: Settings): void {
  if (metricsToken !== null) {
    if (!isSame(secretOf(c), metricsToken)) throw new Refusal("secret-missing", "This is not the token.");
    return;
  }
  const throughProxy = ["x-forwarded-for", "forwarded", "via"].some((name) => c.req.header(name) !== undefined);
  const hosts = [publicUrl, `http://${c.req.header("host") ?? ""}`];
  if (throughProxy || !isLoopback(peerOf(c)) || !hosts.every(leadsHere)) throw new Refusal("not-found");
}

function leadsHere(address: string): boolean {
  return URL.canParse(address) && isThisMachine(new URL(address).hostname);
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [one, other].map((it) => createHash("sha256").update(it).digest());
  return timingSafeEqual(a!, b!);
}
