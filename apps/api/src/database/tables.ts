import type { ColumnType } from "kysely";

/** Milliseconds since 1970, UTC. */
type Instant = number;

/** A city that this database serves; `revision` rises with every change of its catalogue. */
export interface CityTable {
  city: string;
  revision: number;
}

/** One entry of a city's catalogue, as JSON: the city itself, an office, a procedure, an opening exception … */
export interface CatalogTable {
  city: string;
  kind: string;
  id: string;
  position: number;
  body: string;
}

/** Rises with every change of what is free in a queue; `plan` with every change of its opening rules. */
export interface QueueTable {
  city: string;
  queue: string;
  revision: number;
  plan: number;
}

/** How many counters of a queue are taken in one cell. Only taken cells have rows. */
export interface CellTable {
  city: string;
  queue: string;
  starts_at: Instant;
  taken: number;
}

/** A visit from the hold to the end; contact columns are empty while it is only held. */
export interface VisitTable {
  city: string;
  id: string;
  state: string;
  /** When a hold or an unconfirmed visit ends by itself; `null` for all others. */
  expires_at: Instant | null;
  /** Hash of the secret of the hold, and of the visit once it is booked. */
  hold_hash: string;
  secret_hash: string | null;
  reference: string | null;
  office: string;
  queue: string;
  procedure: string;
  quantity: number;
  starts_at: Instant;
  ends_at: Instant;
  /** Length of a taken cell in milliseconds; the visit takes all from `starts_at` to `cells_end`. */
  cell: number;
  cells_end: Instant;
  /** The office's day, wall time and zone as they were told to the resident. */
  day: string;
  wall_time: string;
  time_zone: string;
  channel: string;
  extensions: number;
  /** SEQUENCE of the calendar entry; rises with each move and with cancelling. */
  sequence: number;
  language: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  note: string | null;
  contact_key: string | null;
  check_in_code: string | null;
  calendar_hash: string | null;
  confirm_hash: string | null;
  /** The secret, sealed with the confirmation code; so that confirming can send the link again. */
  sealed_secret: string | null;
  created_at: Instant;
  changed_at: Instant;
}

/** One row a contact, locked by whoever counts the contact's live visits. */
export interface ContactTable {
  city: string;
  contact_key: string;
  turn: number;
}

/** The answer to a write that carried an Idempotency-Key; `answer` is sealed with that key. */
export interface IdempotencyTable {
  city: string;
  key_hash: string;
  request_hash: string;
  answer: string;
  created_at: Instant;
}

/** A message that must be sent, written in the transaction that causes it. */
export interface OutboxTable {
  city: string;
  id: string;
  kind: string;
  /** What the message is about; messages of one subject leave in order. */
  subject: string;
  /** JSON; emptied once the message is sent. */
  body: string;
  created_at: Instant;
  due_at: Instant;
  attempts: number;
  locked_until: Instant | null;
  sent_at: Instant | null;
  failed_at: Instant | null;
}

/** Who did what, when; appended only, without personal data. */
export interface AuditTable {
  city: string;
  id: string;
  at: ColumnType<Instant, Instant, never>;
  actor: ColumnType<string, string, never>;
  action: ColumnType<string, string, never>;
  subject: ColumnType<string, string, never>;
  before: ColumnType<string | null, string | null, never>;
  after: ColumnType<string | null, string | null, never>;
}

/** All tables. `city` is the first column of every key. */
export interface Tables {
  city: CityTable;
  catalog: CatalogTable;
  queue: QueueTable;
  cell: CellTable;
  visit: VisitTable;
  contact: ContactTable;
  idempotency: IdempotencyTable;
  outbox: OutboxTable;
  audit: AuditTable;
}
