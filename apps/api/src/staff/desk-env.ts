import type { Env } from "../web/feature.ts";
import type { Member } from "./member.ts";

/** What every request of the desk finds in its context. */
export interface DeskEnv extends Env {
  Variables: Env["Variables"] & {
    /** Who is signed in; `null` only where the table of permissions says anybody. */
    member: Member | null;
    /** The departments that a manager is confined to; `null` where there is no such limit. */
    scope: readonly string[] | null;
  };
}
