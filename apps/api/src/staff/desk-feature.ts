import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import type { Context, MiddlewareHandler } from "hono";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { feature } from "../web/feature.ts";
import { notFound } from "../web/problem.ts";
import type { DeskEnv } from "./desk-env.ts";
import type { Member } from "./member.ts";
import { requireOwnPage } from "./own-page.ts";
import { type Permission, permissions } from "./permissions.ts";
import { sessionCookie } from "./session-cookie.ts";
import { memberOfToken } from "./sessions.ts";

/** The routes of each feature that carry their guard. */
const guardedRoutes = new WeakMap<object, Set<string>>();

/** An empty app for routes of the desk: each carries the guard that the table of permissions sets before it. */
export function deskFeature(parts: Parts): OpenAPIHono<DeskEnv> {
  const app = feature<DeskEnv>();
  const guarded = new Set<string>();
  guardedRoutes.set(app, guarded);
  const mount = app.openapi.bind(app) as (route: RouteConfig, ...rest: unknown[]) => typeof app;
  app.openapi = ((route: RouteConfig, ...rest: unknown[]) => {
    const name = `${route.method.toUpperCase()} ${route.path}`;
    const permission = permissions[name];
    if (!permission) throw new Error(`${name} is not in the table of permissions.`);
    guarded.add(name.replaceAll(/\{(\w+)\}/g, ":$1"));
    return mount({ ...route, middleware: [guard(parts, permission)] }, ...rest);
  }) as typeof app.openapi;
  return app;
}

/** Puts features of the desk together. Throws where one of them has a route without a guard. */
export function deskApi(first: MiddlewareHandler[], features: OpenAPIHono<DeskEnv>[]): OpenAPIHono<DeskEnv> {
  const desk = feature<DeskEnv>();
  desk.use("/desk/*", ...first);
  for (const it of features) {
    for (const { method, path } of it.routes)
      if (!guardedRoutes.get(it)?.has(`${method} ${path}`)) throw new Error(`${method} ${path} has no guard.`);
    desk.route("/", it);
  }
  desk.all("/desk/*", notFound as never);
  return desk;
}

/** Lets through who may call a route. Throws `foreign-request`, `sign-in-required` and `not-permitted`. */
function guard(parts: Parts, permission: Permission): MiddlewareHandler<DeskEnv> {
  return async function guard(c, next) {
    c.header("Cache-Control", "no-store");
    if (c.req.method !== "GET" && c.req.method !== "HEAD") requireOwnPage(c);
    const token = sessionCookie.read(c);
    const member = token ? await memberOfToken(parts.database, c.var.catalog.city, token) : null;
    c.set("member", member);
    c.set("scope", permission === "anybody" ? null : scopeOf(permission, member));
    return next();
  };
}

function scopeOf(permission: Exclude<Permission, "anybody">, member: Member | null): readonly string[] | null {
  if (!member) throw new Refusal("sign-in-required");
  if (permission === "members") return null;
  const roles = member.roles.filter((it) => permission.roles.includes(it));
  if (roles.length === 0) throw new Refusal("not-permitted");
  const isConfined = permission.departments === "own" && roles.every((it) => it === "manager");
  return isConfined ? member.departments : null;
}

/** Who is signed in. Throws `sign-in-required` for nobody. */
export function memberOf(c: Context<DeskEnv>): Member {
  const { member } = c.var;
  if (!member) throw new Refusal("sign-in-required");
  return member;
}
