import type { Role, StaffMember, StaffState } from "@okienko/contract";
import type { StaffRow } from "./staff-queries.ts";

/** Who is signed in, and since when, in milliseconds. */
export interface Member extends StaffMember {
  readonly signedInAt: number;
}

/** A member as the desk tells of them: nothing of how they sign in. */
export function memberFrom({ id, name, email, state, roles, departments, revision }: StaffRow): StaffMember {
  return {
    id,
    name,
    email,
    state: state as StaffState,
    roles: JSON.parse(roles) as Role[],
    departments: JSON.parse(departments) as string[],
    revision,
  };
}
