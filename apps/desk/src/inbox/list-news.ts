import type { InboxPage, InboxReport } from "@okienko/contract";

/** What has become of a list while somebody reads it. */
export interface ListNews {
  /** The rows that are shown, in their old places with what is true of them now. */
  readonly rows: readonly InboxReport[];
  /** The numbers of reports that are not shown yet. */
  readonly added: readonly string[];
  /** Whether some that are shown stand elsewhere by now, or nowhere. */
  readonly hasLost: boolean;
}

/**
 * Compares the rows that are shown with at least as many as there are now, so that nothing moves under whoever reads
 * them; `next` says that there are more of either.
 */
export function listNews({ reports: shown, next: before }: InboxPage, { reports: fresh, next }: InboxPage): ListNews {
  const now = new Map(fresh.map((it) => [it.reference, it]));
  const known = new Set(shown.map((it) => it.reference));
  const isThere = ({ reference }: InboxReport) => now.has(reference);
  // behind the last row that is known begins the next page
  const end = before === null ? fresh.length : fresh.findLastIndex(({ reference }) => known.has(reference));
  // those at the end may only have been pushed off the page
  const lost = shown.findIndex((it) => !isThere(it));
  return {
    rows: shown.map((it) => now.get(it.reference) ?? it),
    added: fresh
      .slice(0, Math.max(end, 0))
      .filter((it) => !known.has(it.reference))
      .map((it) => it.reference),
    hasLost: lost >= 0 && (next === null || shown.slice(lost).some(isThere)),
  };
}
