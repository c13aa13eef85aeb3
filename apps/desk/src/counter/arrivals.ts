import type { ProcedureSummary, WalkInRequest } from "@okienko/contract";
import { ask } from "../ask.ts";

/** How a visit is named: six digits are the check-in code, anything else is the number of the visit. */
export function arrivalOf(typed: string): { code: string } | { reference: string } {
  const digits = typed.replace(/\s/g, "");
  return /^\d{6}$/.test(digits) ? { code: digits } : { reference: typed.slice(0, 40) };
}

/** What somebody without a visit comes for, from the fields of the form. */
export function walkInOf(
  office: string,
  { procedure, quantity, name }: Readonly<Record<string, string>>,
): WalkInRequest {
  return { office, procedure: procedure!, quantity: Number(quantity) || 1, ...(name && { name }) };
}

/** What an office does, by name. */
export async function proceduresAt(office: string): Promise<ProcedureSummary[]> {
  const { procedures } = await ask<{ procedures: ProcedureSummary[] }>("GET", `procedures?office=${office}`);
  const { compare } = new Intl.Collator(document.documentElement.lang);
  return procedures.sort((a, b) => compare(a.name, b.name));
}
