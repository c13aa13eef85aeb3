/** One change of an entry of a catalogue; `before` and `after` are JSON, null where the entry was not there. */
interface CatalogChangeTable {
  city: string;
  kind: string;
  entry: string;
  /** That of the city which the change made; what stands for the entry's own revision. */
  revision: number;
  at: number;
  actor: string;
  /** Where the entry stood among those of its kind, or stands now where it is new. */
  position: number;
  before: string | null;
  after: string | null;
}

/** A visit that a change of the catalogue has left without a counter, and what was done about it. */
interface WorklistTable {
  city: string;
  id: string;
  visit: string;
  department: string;
  state: string;
  revision: number;
  /** The change that hit it. */
  cause_kind: string;
  cause_entry: string;
  cause_revision: number;
  created_at: number;
  told_at: number | null;
  changed_at: number;
  changed_by: string;
}

/** The history of the catalogue, and the visits that it leaves behind. */
export interface ManageTables {
  catalog_change: CatalogChangeTable;
  worklist: WorklistTable;
}
