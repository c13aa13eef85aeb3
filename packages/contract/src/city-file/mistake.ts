/** One thing that is wrong in a city file. */
export interface Mistake {
  /** Where: a JSON Pointer (RFC 6901), `/queues/0/office`. */
  readonly pointer: string;
  /** What: a plain sentence. */
  readonly problem: string;
}
