import type { HitVisit, Role } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Catalog } from "../catalog/catalog.ts";
import type { Member } from "../staff/member.ts";
import type { VisitRow } from "../visits/displaced-visit.ts";
import { placeOf, procedureOf } from "../visits/visit-words.ts";

/** Who reads, and in which language. */
export interface Reader {
  readonly member: Pick<Member, "roles" | "departments">;
  readonly language: string;
}

const servesPeople: readonly Role[] = ["clerk", "consultant"];

/** Whether somebody may know who comes: who serves people, and managers of the department. */
export function mayKnowWho({ member }: Reader, department: string): boolean {
  if (member.roles.some((it) => servesPeople.includes(it))) return true;
  return member.roles.includes("manager") && member.departments.includes(department);
}

/** A visit that is hit, as somebody at the desk may see it. */
export function hitView(catalog: Catalog, visit: VisitRow, reader: Reader): HitVisit {
  const { time_zone: timeZone } = visit;
  const department = catalog.procedures.get(visit.procedure)?.department ?? "";
  return {
    id: visit.id,
    reference: visit.reference ?? "",
    state: visit.state,
    start: formatInstant(visit.starts_at, timeZone),
    end: formatInstant(visit.ends_at, timeZone),
    timeZone,
    procedure: visit.procedure,
    procedureName: procedureOf(catalog, visit.procedure, reader.language).name,
    office: visit.office,
    officeName: placeOf(catalog, visit.office, reader.language).name,
    queue: visit.queue,
    name: mayKnowWho(reader, department) ? visit.name : null,
    hasEmail: visit.email !== null,
    hasPhone: visit.phone !== null,
  };
}
