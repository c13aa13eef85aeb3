/** A question of the city. Texts are JSON by language. */
interface ConsultationTable {
  city: string;
  id: string;
  /** `draft`, `published` or `withdrawn`; whether it is open follows from the time. */
  state: string;
  revision: number;
  department: string;
  /** JSON: title, text, options, and how they are answered. */
  body: string;
  /** Days of the city, as they are shown. */
  opens_on: string;
  closes_on: string;
  /** The instants between which answers count. */
  opens_at: number;
  closes_at: number;
  published_at: number | null;
  /** What the city does with the answers. */
  answer: string | null;
  answered_at: number | null;
  /** Why it was withdrawn. */
  reason: string | null;
}

/** An answer that counts: nothing in it tells who gave it, or when. `id` is random. */
interface ConsultationAnswerTable {
  city: string;
  consultation: string;
  id: string;
  /** Ids of the chosen options in their order, with commas. */
  options: string;
  comment: string | null;
}

/** An answer or a support that waits for its mail; once it counts, only the hash of its code is left. */
interface OpinionTable {
  city: string;
  id: string;
  /** Id of the consultation or of the idea. */
  subject: string;
  options: string | null;
  comment: string | null;
  /** Null once it counts. */
  email: string | null;
  /** Keyed hash of the address, to count the mails that it is sent; null once it counts. */
  asked_key: string | null;
  confirm_hash: string;
  created_at: number;
}

/** That an address has been counted about a subject, not what it has said; a keyed hash, other for every subject. */
interface HeardAddressTable {
  city: string;
  subject: string;
  address_key: string;
}

/** What residents are asked, and what they support. */
export interface ConsultationTables {
  consultation: ConsultationTable;
  consultation_answer: ConsultationAnswerTable;
  opinion: OpinionTable;
  heard_address: HeardAddressTable;
}
