/** Milliseconds since 1970, UTC. */
type Instant = number;

/** A screen of an office that gives tickets. Either it waits for its link to be opened, or one browser holds its key. */
interface KioskTable {
  city: string;
  id: string;
  office: string;
  /** What staff call it. */
  name: string;
  made_at: Instant;
  /** Hash of the secret of the link; null once it is used. */
  link_hash: string | null;
  link_until: Instant;
  /** Hash of what the browser holds. */
  key_hash: string | null;
  unlocked_at: Instant | null;
}

/** Screens at the doors of offices. */
export interface KioskTables {
  kiosk: KioskTable;
}
