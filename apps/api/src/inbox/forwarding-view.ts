import type { Forwarding } from "@okienko/contract";
import type { Catalog } from "../catalog/catalog.ts";
import { cityInstant } from "../reports/city-instant.ts";
import type { ForwardingRow } from "./forwarding-queries.ts";

/** Whether the link of a forwarding opens nothing any more. */
export function isOver({ ended_at, expires_at }: ForwardingRow, at: number): boolean {
  return ended_at !== null || expires_at <= at;
}

/** A forwarding as staff see it. */
export function forwardingView(catalog: Catalog, row: ForwardingRow, at: number): Forwarding {
  const { id, name, email, words, message, answers, created_at, expires_at } = row;
  const [sentAt, expiresAt] = [cityInstant(catalog, created_at), cityInstant(catalog, expires_at)];
  return { id, name, email, text: words, message, sentAt, expiresAt, ended: isOver(row, at), answers };
}
