import type { DeskSession, Role } from "@okienko/contract";
import { to } from "./addresses.ts";
import { ask } from "./ask.ts";

let session: DeskSession = { member: null, provider: false };

/** Who is signed in. */
export function current(): DeskSession {
  return session;
}

/** Asks who is signed in. */
export async function loadSession(): Promise<void> {
  session = await ask("GET", "desk/session");
}

/** Whether somebody with one of these roles is signed in; without roles: anybody. */
export function mayOpen(roles?: readonly Role[]): boolean {
  const { member } = session;
  return member !== null && (!roles || roles.some((it) => member.roles.includes(it)));
}

/** Begins anew with another session: nothing that somebody has seen stays in the page of somebody else. */
export function startAgain(path = location.pathname.slice(new URL(to("")).pathname.length)): void {
  location.assign(to(path));
}
