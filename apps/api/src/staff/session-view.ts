import type { DeskSession } from "@okienko/contract";
import type { Context } from "hono";
import type { Parts } from "../parts.ts";
import type { DeskEnv } from "./desk-env.ts";
import { sessionCookie } from "./session-cookie.ts";
import type { OpenedSession } from "./sessions.ts";

/** How the desk is told who is signed in, and how one can. */
export function sessionView({ settings }: Pick<Parts, "settings">, member: DeskSession["member"]): DeskSession {
  return { member, provider: settings.provider !== null };
}

/** Gives the browser its new session. */
export function begin(
  parts: Pick<Parts, "settings">,
  c: Context<DeskEnv>,
  { token, member }: OpenedSession,
): DeskSession {
  sessionCookie.set(c, token);
  return sessionView(parts, member);
}
