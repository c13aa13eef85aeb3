import type { DeskSession } from "@okienko/contract";
import { ask } from "./ask.ts";
import { noteHeard, sessionEnd, sinceHeard } from "./session-end.ts";
import { text } from "./texts/texts.ts";

const look = 15_000;
/** Whoever types or presses keeps the session, and tells the server so at most so often. */
const quiet = 5 * 60_000;

let isAsking = false;

/** Keeps the session of who is at work without a request, and says before it ends (WCAG 2.2, 2.2.1). */
export function stayAwake(): void {
  const onUse = () => void (sinceHeard() > quiet && !isAsking && keep());
  for (const it of ["keydown", "pointerdown"]) addEventListener(it, onUse);
  setInterval(show, look);
}

async function keep(): Promise<void> {
  isAsking = true;
  const session = await ask<DeskSession>("GET", "desk/session").catch(() => null);
  isAsking = false;
  if (session?.member) noteHeard();
  show();
}

function show(): void {
  const place = document.querySelector("#session-end")!;
  const end = sessionEnd();
  const words = end === "far" ? "" : text(end === "near" ? "session.near" : "problem.sign-in-required");
  if (place.textContent !== words) place.textContent = words;
}
