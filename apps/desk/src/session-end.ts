const minute = 60_000;

/** A session ends so long after the last request, as apps/api/src/staff/sessions.ts has it. */
const idle = 30 * minute;

/** WCAG 2.2, 2.2.1 asks for 20 seconds; whoever listens to the page needs longer to hear of it. */
const warning = 3 * minute;

let heard = Date.now();

/** The server has just answered a member: the session goes on from here. */
export function noteHeard(now = Date.now()): void {
  heard = now;
}

/** How many milliseconds ago the server has answered a member. */
export function sinceHeard(now = Date.now()): number {
  return now - heard;
}

/** Whether the session of who is signed in is about to end, or has ended, unless another window has kept it. */
export function sessionEnd(now = Date.now()): "far" | "near" | "past" {
  if (sinceHeard(now) > idle) return "past";
  return sinceHeard(now) > idle - warning ? "near" : "far";
}
