/** Milliseconds since 1970, UTC. */
type Instant = number;

/** One time that somebody has turned to the city; who and what it was about go when its time is over. */
interface ConversationTable {
  city: string;
  /** Sorts by time. */
  id: string;
  /** Null once it has been forgotten. */
  reference: string | null;
  /** `information`, `intervention`, `complaint` or `idea`. */
  kind: string;
  /** `phone`, `email`, `letter` … */
  channel: string;
  language: string;
  /** `open`, `answered` or `closed`. */
  state: string;
  /** Rises with every change of this row; changes are compare-and-swap on it. */
  revision: number;
  summary: string;
  answer: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  /** Number of an earlier visit, report or conversation. */
  about: string | null;
  /** Id of a member; null for what has come by itself. */
  taken_by: string | null;
  created_at: Instant;
  /** Of this row, its messages and links. */
  changed_at: Instant;
  closed_at: Instant | null;
}

/** What was said in a conversation; appended only. */
interface ConversationMessageTable {
  city: string;
  conversation: string;
  /** Sorts by time. */
  id: string;
  at: Instant;
  /** `in`, `out` or `note`. */
  direction: string;
  channel: string;
  text: string;
  /** Id of the member who wrote it. */
  written_by: string | null;
}

/** What came of a conversation. */
interface ConversationLinkTable {
  city: string;
  conversation: string;
  /** `visit`, `report` or `article`. */
  kind: string;
  /** Id, not the number. */
  target: string;
  at: Instant;
}

/** By which words, phone number or e-mail address somebody is found; written in the transaction of what it finds. */
interface PersonKeyTable {
  city: string;
  /** `visit`, `report` or `conversation`. */
  kind: string;
  subject: string;
  /** `name:kowalska`, `phone:600100200`, `email:anna@example.org`; see people/person-keys.ts. */
  key: string;
  /** When that was booked, sent or begun. */
  at: Instant;
}

/** A mail or text message that has come, so that it becomes part of a conversation once. */
interface ConversationSourceTable {
  city: string;
  /** `email` or `sms`. */
  source: string;
  /** Hash of the id that it came with. */
  key: string;
  conversation: string;
  at: Instant;
}

/** The contact centre, and how anybody is found. */
export interface ContactTables {
  conversation_source: ConversationSourceTable;
  conversation: ConversationTable;
  conversation_message: ConversationMessageTable;
  conversation_link: ConversationLinkTable;
  person_key: PersonKeyTable;
}
