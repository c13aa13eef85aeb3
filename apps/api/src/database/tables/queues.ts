/** Milliseconds since 1970, UTC. */
type Instant = number;

/** What only the day of a visit needs: one row for each that has arrived. Nothing here leads to a person but the visit. */
interface TicketTable {
  city: string;
  visit: string;
  office: string;
  /** The office's day; a ticket of another day is over, whatever its state. */
  day: string;
  /** Letter of the queue and a number; null when the visit has been forgotten. */
  code: string | null;
  /** The queue that it waits in; the visit keeps the one whose cells it takes. */
  queue: string;
  passed_from: string | null;
  /** `waiting`, `called`, `serving`, `parked`, `served` or `missed`. */
  state: string;
  /** Rises with every step; steps are compare-and-swap on it. */
  revision: number;
  procedure: string;
  /** What was served in the end, once it was. */
  quantity: number;
  outcome: string | null;
  /** The time that was promised to a visit; null for who came without one, also where a free one was taken for them. */
  due_at: Instant | null;
  arrived_at: Instant;
  /** The place among those who wait: from when on one may expect to be called. */
  ready_at: Instant;
  first_called_at: Instant | null;
  called_at: Instant | null;
  serving_at: Instant | null;
  finished_at: Instant | null;
  /** Milliseconds at counters before the present service: it was parked or passed. */
  served_for: number;
  counter: string | null;
  calls: number;
  changed_at: Instant;
  /** JSON: what the last step has changed, as it was before; null where it cannot be taken back. */
  undo: string | null;
}

/** Who sits at a counter; of another day, nobody does. */
interface SeatTable {
  city: string;
  counter: string;
  staff: string;
  day: string;
  since: Instant;
  /** Rises with each call; locked by it, so that a counter calls one at a time. */
  revision: number;
}

/** Queues that take nobody without a time, on the day that stands here. */
interface WalkInStopTable {
  city: string;
  queue: string;
  day: string;
}

/** The last number of a letter; it begins again each day. */
interface TicketNumberTable {
  city: string;
  office: string;
  letter: string;
  day: string;
  last: number;
}

/** How often a topic has changed, for those who listen. */
interface TopicTable {
  city: string;
  topic: string;
  version: number;
}

/** Counters, their queues, and who listens. */
export interface QueuesTables {
  ticket: TicketTable;
  seat: SeatTable;
  walk_in_stop: WalkInStopTable;
  ticket_number: TicketNumberTable;
  topic: TopicTable;
}
