import type { Member } from "../staff/member.ts";
import { Refusal } from "../refusal.ts";

/** Who works at the desk, and which departments they are confined to. */
export interface Desk {
  readonly member: Member;
  /** `null` where there is no such limit. */
  readonly scope: readonly string[] | null;
}

type Filed = { readonly department: string };

/** Lets a manager see and change what belongs to the own departments alone. Throws `unknown-report`. */
export function requireInScope<Row extends Filed>({ scope }: Desk, row: Row): Row {
  if (scope !== null && !scope.includes(row.department)) throw new Refusal("unknown-report");
  return row;
}

/** Whether a member decides as a manager of a report. */
export function isManagerOf({ member }: Desk, { department }: Filed): boolean {
  const { roles, departments } = member;
  return roles.includes("administrator") || (roles.includes("manager") && departments.includes(department));
}

/** Whether a member needs to know who reported: the auditor does not, and managers only of the own departments. */
export function seesReporter(desk: Desk, row: Filed): boolean {
  return isManagerOf(desk, row) || desk.member.roles.some((it) => it === "clerk" || it === "consultant");
}
