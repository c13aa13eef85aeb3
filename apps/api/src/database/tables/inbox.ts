/** Milliseconds since 1970, UTC. */
type Instant = number;

/** What the office adds to a report; part of the table `report`. */
export interface OfficeColumns {
  /** Id of the member who works on it. */
  assignee: string | null;
  /** 1 for what comes before all others. */
  urgent: number;
  /** 1 while somebody outside of the office has said something last. */
  news: number;
  /** `open` while "not done" waits for a manager, then `accepted` or `upheld`; null where it was never said. */
  dispute: string | null;
  /** Id of the report that it was split from. */
  parent: string | null;
  /** Category and version that asked its questions, where it has been passed on to another one since. */
  asked_category: string | null;
  asked_version: number | null;
}

/** A report shown to an outside body by a link that needs no account. */
interface ForwardingTable {
  city: string;
  id: string;
  report: string;
  secret_hash: string;
  /** Who it went to. */
  name: string;
  email: string;
  language: string;
  /** What of the report they read, as staff released it. */
  words: string;
  message: string | null;
  /** JSON: ids of photos. */
  photos: string;
  /** How many answers have come. */
  answers: number;
  created_at: Instant;
  expires_at: Instant;
  /** When it was withdrawn. */
  ended_at: Instant | null;
}

/** A filter of the inbox that a member keeps. */
interface ReportViewTable {
  city: string;
  id: string;
  staff: string;
  name: string;
  query: string;
  changed_at: Instant;
}

/** What the inbox keeps. */
export interface InboxTables {
  forwarding: ForwardingTable;
  report_view: ReportViewTable;
}
