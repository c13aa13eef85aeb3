import type { WaitingWish, WishState } from "@okienko/contract";
import { formatInstant } from "@okienko/scheduling";
import type { Reading } from "../database/database.ts";
import type { VisitContext } from "../visits/visit-context.ts";
import { visitById } from "../visits/visit-on-day.ts";
import type { WishRow } from "./wish-queries.ts";

/** Where a wish stands now: it ends with its last day, whoever looks. */
export function wishStateAt({ state, until }: Pick<WishRow, "state" | "until">, at: number): WishState {
  return until <= at && state !== "taken" ? "ended" : (state as WishState);
}

/** Where wishes are read. */
export type WishReading = Pick<VisitContext, "catalog" | "now"> & { readonly tx: Reading };

/** A wish as its owner sees it. */
export async function wishView({ tx, catalog }: WishReading, row: WishRow, at: number): Promise<WaitingWish> {
  const { id, procedure, quantity, office, first_day, last_day, name, email, passed } = row;
  const visit = row.visit === null ? null : (await visitById(tx, row.city, row.visit)).reference;
  return {
    ...{ id, state: wishStateAt(row, at), procedure, quantity, office, firstDay: first_day, lastDay: last_day, visit },
    contact: email === null ? null : { name: name ?? "", email },
    ...{ askedAt: formatInstant(row.asked_at, catalog.file.city.timeZone), passed },
  };
}
