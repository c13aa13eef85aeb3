import type { DeskConsultation, DeskConsultationList, DeskConsultationRow } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import { textIn } from "../catalog/text-in.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { countParticipants } from "./answer-queries.ts";
import { isWithin, type Scope } from "./check-wish.ts";
import { bodyOf, phaseOf } from "./consultation-body.ts";
import { type ConsultationRow, findConsultation, findOfDepartments } from "./consultation-queries.ts";
import { consultationPage, departmentName, type Showing } from "./consultation-view.ts";
import { countResults } from "./results.ts";

/** For whom of the staff something is shown. */
export interface StaffShowing extends Showing {
  readonly scope: Scope;
  /** Whether this member may change what is shown. */
  readonly mayChange: boolean;
}

type ReadingParts = Pick<Parts, "database">;

/** Consultations of somebody's departments, newest first. */
export function listForStaff({ database }: ReadingParts, showing: StaffShowing): Promise<DeskConsultationList> {
  const { catalog, language, scope } = showing;
  const { city, file } = catalog;
  return read(async () => {
    const rows = await findOfDepartments(database.read, city, scope);
    const at = await readNow(database.read, database.now);
    const ids = rows.map(({ id }) => id);
    const participants = await countParticipants(database.read, city, ids);
    const departments = file.departments.filter(({ id }) => isWithin(scope, id));
    return {
      consultations: rows.map((row) => rowOf(showing, row, at, participants.get(row.id) ?? 0)),
      departments: departments.map(({ id, name }) => ({ id, name: textIn(catalog, name, language) })),
      languages: file.city.languages,
    };
  });
}

function rowOf(
  { catalog, language }: Showing,
  row: ConsultationRow,
  at: number,
  participants: number,
): DeskConsultationRow {
  return {
    id: row.id,
    title: textIn(catalog, bodyOf(row).title, language),
    phase: phaseOf(row, at),
    departmentName: departmentName(catalog, row.department, language),
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    participants,
    answered: row.answer !== null,
  };
}

/** A consultation of somebody's departments. Throws `unknown-consultation`. */
export async function consultationOfStaff(
  { database }: ReadingParts,
  { catalog, scope }: Pick<StaffShowing, "catalog" | "scope">,
  id: string,
): Promise<ConsultationRow> {
  const row = await read(() => findConsultation(database.read, catalog.city, id));
  if (!row || !isWithin(scope, row.department)) throw new Refusal("unknown-consultation");
  return row;
}

/** One consultation with its results as they are now. Throws `unknown-consultation`. */
export async function readForStaff(
  { database }: ReadingParts,
  showing: StaffShowing,
  id: string,
): Promise<DeskConsultation> {
  const { catalog, language, publicUrl, mayChange } = showing;
  const { timeZone } = catalog.file.city;
  const row = await consultationOfStaff({ database }, showing, id);
  const at = await read(() => readNow(database.read, database.now));
  const { options, ...body } = bodyOf(row);
  const said = (json: string | null) => json && (JSON.parse(json) as Record<string, string>);
  return {
    ...body,
    options: options.map(({ text }) => text),
    id,
    revision: row.revision,
    phase: phaseOf(row, at),
    department: row.department,
    departmentName: departmentName(catalog, row.department, language),
    opensOn: row.opens_on,
    closesOn: row.closes_on,
    opensAt: formatInstant(row.opens_at, timeZone),
    closesAt: formatInstant(row.closes_at, timeZone),
    results: await read(() => countResults(database.read, row)),
    answer: said(row.answer) || null,
    withdrawnBecause: said(row.reason) || null,
    page: consultationPage(publicUrl, id),
    mayChange,
  };
}
