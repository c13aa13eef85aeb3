import type { StaffMember } from "@okienko/contract";
import type { Reading } from "../database/database.ts";
import { memberFrom } from "./member.ts";
import { findAllStaff } from "./staff-queries.ts";

/** Everybody who can sign in at the desk, by name. */
export async function activeMembers(db: Reading, city: string): Promise<StaffMember[]> {
  return (await findAllStaff(db, city)).map(memberFrom).filter((it) => it.state === "active");
}
