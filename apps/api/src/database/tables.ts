import type { ColumnType } from "kysely";
import type { AuditTables } from "./tables/audit.ts";
import type { StickerTables } from "./tables/stickers.ts";
import type { ConsultationTables } from "./tables/consultations.ts";
import type { ContactTables } from "./tables/contacts.ts";
import type { InboxTables, OfficeColumns } from "./tables/inbox.ts";
import type { KioskTables } from "./tables/kiosks.ts";
import type { ManageTables } from "./tables/manage.ts";
import type { QueuesTables } from "./tables/queues.ts";
import type { WaitingListTables } from "./tables/waiting-list.ts";

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
  /** The secret, sealed with the city's key, so that later letters can hold the link; null of visits of before. */
  kept_secret: string | null;
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

/** A category as it was from some day on; reports keep the version that they were sent with. `body` is JSON. */
export interface CategoryVersionTable {
  city: string;
  category: string;
  version: number;
  body: string;
  created_at: Instant;
}

/** What a resident tells the city. Who told it stands in `reporter`. */
export interface ReportTable extends OfficeColumns {
  city: string;
  id: string;
  reference: string;
  secret_hash: string;
  /** Of the code in the mail that confirms the reporter's address. */
  confirm_hash: string | null;
  /** The secret, sealed with a key of the city, where the reporter is told news; each letter holds the link again. */
  sealed_secret: string | null;
  kind: string;
  category: string;
  category_version: number;
  department: string;
  /** `web`, `plain`, `open311` … */
  channel: string;
  /** Name of the Open311 key that it came with. */
  source: string | null;
  language: string;
  state: string;
  /** Rises with every change; changes are compare-and-swap on it. */
  revision: number;
  /** 1 where everybody may see it, as its category said. */
  is_public: number;
  /** When text and photos were released to the public. */
  released_at: Instant | null;
  description: string;
  /** JSON: question id to answer. */
  answers: string;
  /** Text from Open311, never fetched. */
  media_url: string | null;
  lat: number | null;
  lng: number | null;
  /** What the public sees; rounded where the category says so. */
  public_lat: number | null;
  public_lng: number | null;
  /** Squares of the map, small and wide, that the public point lies in; see reports/tiles.ts. */
  tile: number | null;
  tile_wide: number | null;
  address: string | null;
  address_id: string | null;
  promise_days: number | null;
  promise_count: string | null;
  /** End of the promised day, moved by stops of the clock. */
  promised_at: Instant | null;
  /** As it was first given. */
  given_at: Instant | null;
  stopped_at: Instant | null;
  /** Milliseconds for which the clock has stood still so far. */
  stopped_for: number;
  closed_at: Instant | null;
  /** Milliseconds from sending to closing without stops; null while open, and for closings that do not count. */
  duration: number | null;
  /** Id of the report that this one was merged into. */
  duplicate_of: string | null;
  reopened: number;
  /** Confirmed followers. */
  followers: number;
  /** Confirmed supporters of an idea. */
  supports: number;
  created_at: Instant;
  updated_at: Instant;
}

/** Something that happened to a report; appended only. */
export interface ReportEventTable {
  city: string;
  report: string;
  id: string;
  at: Instant;
  type: string;
  /** State after it. */
  state: string;
  /** `resident` or `city`. */
  by_whom: string;
  /** Who exactly, for the audit: `reporter`, `open311:name`, `staff:id`, `system`. */
  actor: string;
  public_text: string | null;
  private_note: string | null;
  /** 1 where the public may read the text. */
  released: number;
  /** Update id of another system (Open311). */
  external_id: string | null;
  /** Why it was closed, where staff said so. */
  reason: string | null;
}

/** What the reporter said about a closing, once for each. */
export interface FeedbackTable {
  city: string;
  report: string;
  /** Which closing, from 1. */
  closing: number;
  solved: number;
  rating: number | null;
  comment: string | null;
  created_at: Instant;
}

/** Who reported, apart from the report, with a retention of its own. */
export interface ReporterTable {
  city: string;
  report: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  confirmed_at: Instant | null;
}

/** Who wants news: of a report, or of a neighbourhood. */
export interface SubscriptionTable {
  city: string;
  id: string;
  report: string | null;
  lat: number | null;
  lng: number | null;
  /** Metres. */
  radius: number | null;
  category: string | null;
  /** Null once it has ended. */
  email: string | null;
  email_key: string;
  language: string;
  /** `unconfirmed`, `active` or `ended`. */
  state: string;
  confirm_hash: string;
  created_at: Instant;
  changed_at: Instant;
}

/** A re-encoded photo in the data folder; loose ones are forgotten after a day. */
export interface PhotoTable {
  city: string;
  /** Hash of the id that its sender alone was told. */
  id: string;
  /** Unguessable name of its files; not the id. */
  file: string;
  report: string | null;
  /** The event that brought it; null for those of the report itself. */
  event: string | null;
  position: number;
  width: number;
  height: number;
  bytes: number;
  created_at: Instant;
}

/** A random key of a city, from which the secrets of links are derived that must be told again. */
export interface CityKeyTable {
  city: string;
  purpose: string;
  key: string;
}

/** What retention has erased; appended only, without personal data. One row for each batch. */
export interface DestructionTable {
  city: ColumnType<string, string, never>;
  id: ColumnType<string, string, never>;
  at: ColumnType<Instant, Instant, never>;
  /** Name of the kind of data. */
  kind: ColumnType<string, string, never>;
  count: ColumnType<number, number, never>;
  /** Everything of the kind that was over by then. */
  until: ColumnType<Instant, Instant, never>;
}

/** Somebody who works at the desk. */
export interface StaffTable {
  city: string;
  id: string;
  name: string;
  /** In lower case, unique in the city. */
  email: string;
  /** `invited`, `active` or `disabled`. */
  state: string;
  /** JSON: a list of roles. */
  roles: string;
  /** JSON: a list of ids. */
  departments: string;
  /** Rises with every change by an administrator. */
  revision: number;
  created_at: Instant;
  changed_at: Instant;
}

/** Password and one-time codes of somebody at the desk, apart from the person. */
export interface StaffPasswordTable {
  city: string;
  staff: string;
  /** argon2id with its parameters and salt. */
  hash: string;
  /** The secret of the codes (RFC 6238), sealed with a key that only the password gives. */
  sealed_code_secret: string;
  /** The step of the last code that was taken; older ones and this one are refused. */
  last_step: number;
}

/** A passkey; the key is public. `id` is the credential id, base64url. */
export interface StaffPasskeyTable {
  city: string;
  id: string;
  staff: string;
  name: string;
  public_key: string;
  counter: number;
  created_at: Instant;
  used_at: Instant | null;
}

/** Who somebody is for the city's own sign-in. */
export interface StaffIdentityTable {
  city: string;
  issuer: string;
  subject: string;
  staff: string;
}

/** Somebody who is signed in. */
export interface StaffSessionTable {
  city: string;
  token_hash: string;
  staff: string;
  created_at: Instant;
  seen_at: Instant;
}

/** A link that works once; `staff` is null for the first administrator's. */
export interface StaffLinkTable {
  city: string;
  token_hash: string;
  purpose: string;
  staff: string | null;
  expires_at: Instant;
}

/** Something random that must come back, once and soon. `body` is JSON. */
export interface StaffChallengeTable {
  city: string;
  challenge_hash: string;
  purpose: string;
  body: string;
  expires_at: Instant;
}

/** How often an account or an address has tried to sign in lately; `who` is a keyed hash. */
export interface StaffAttemptTable {
  city: string;
  who: string;
  count: number;
  ends_at: Instant;
}

/** All tables. `city` is the first column of every key. */
export interface Tables
  extends
    ContactTables,
    AuditTables,
    ConsultationTables,
    InboxTables,
    KioskTables,
    ManageTables,
    QueuesTables,
    StickerTables,
    WaitingListTables {
  city: CityTable;
  catalog: CatalogTable;
  queue: QueueTable;
  cell: CellTable;
  visit: VisitTable;
  contact: ContactTable;
  idempotency: IdempotencyTable;
  outbox: OutboxTable;
  audit: AuditTable;
  category_version: CategoryVersionTable;
  report: ReportTable;
  report_event: ReportEventTable;
  feedback: FeedbackTable;
  reporter: ReporterTable;
  subscription: SubscriptionTable;
  photo: PhotoTable;
  city_key: CityKeyTable;
  destruction: DestructionTable;
  staff: StaffTable;
  staff_password: StaffPasswordTable;
  staff_passkey: StaffPasskeyTable;
  staff_identity: StaffIdentityTable;
  staff_session: StaffSessionTable;
  staff_link: StaffLinkTable;
  staff_challenge: StaffChallengeTable;
  staff_attempt: StaffAttemptTable;
}
