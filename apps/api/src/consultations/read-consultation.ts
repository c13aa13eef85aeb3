import type { Consultation, ConsultationList, ConsultationPhase } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { readNow } from "../database/read-now.ts";
import { read } from "../database/transaction.ts";
import type { Parts } from "../parts.ts";
import { Refusal } from "../refusal.ts";
import { areResultsShown, bodyOf, phaseOf } from "./consultation-body.ts";
import { type ConsultationRow, findConsultation, findPublished } from "./consultation-queries.ts";
import { consultationView, summaryOf } from "./consultation-view.ts";
import { resultsLately } from "./results.ts";

type ReadingParts = Pick<Parts, "database" | "settings">;

const order: readonly string[] = ["open", "coming", "closed"];

/** What the city asks: what closes first of those that are open, what opens first, and what has closed last. */
export async function listConsultations(
  { database, settings: { publicUrl } }: ReadingParts,
  catalog: Catalog,
  language: string,
): Promise<ConsultationList> {
  const { rows, at } = await read(async () => ({
    rows: await findPublished(database.read, catalog.city),
    at: await readNow(database.read, database.now),
  }));
  const found = rows.map((row) => ({ row, phase: phaseOf(row, at) as ConsultationPhase }));
  const time = ({ row, phase }: (typeof found)[number]) =>
    phase === "closed" ? -row.closes_at : phase === "open" ? row.closes_at : row.opens_at;
  found.sort((a, b) => order.indexOf(a.phase) - order.indexOf(b.phase) || time(a) - time(b));
  const showing = { catalog, publicUrl, language };
  return { consultations: found.map(({ row, phase }) => summaryOf(showing, row, phase)) };
}

/** One consultation, with its results where they are shown. Throws `unknown-consultation`. */
export async function readConsultation(
  { database, settings: { publicUrl } }: ReadingParts,
  catalog: Catalog,
  id: string,
  language: string,
): Promise<Consultation> {
  const { row, at } = await read(async () => ({
    row: await findConsultation(database.read, catalog.city, id),
    at: await readNow(database.read, database.now),
  }));
  const phase = phaseForAll(row, at);
  const results = areResultsShown(bodyOf(row!), phase) ? await resultsLately(database, row!) : null;
  return consultationView({ catalog, publicUrl, language }, row!, phase, results);
}

/** Where a consultation stands for everybody. Throws `unknown-consultation` for one that was never published. */
export function phaseForAll(row: ConsultationRow | undefined, at: number): ConsultationPhase {
  const phase = row && phaseOf(row, at);
  if (!phase || phase === "draft" || row.published_at === null) throw new Refusal("unknown-consultation");
  return phase;
}
