import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { TellRequest } from "./request-log.ts";

/** Questions that are remembered; the oldest are forgotten. */
const mostRemembered = 2_000;

/** Longer than any question that asks only what can be asked. */
const longestKey = 1_000;

/** Headers that belong to one answer alone. */
const ownHeaders = ["content-length", "x-request-id"];

/** Counts a request of a client as any other; rejects when it is one too many. */
export type Admits = (incoming: IncomingMessage) => Promise<unknown>;

/** An answer that was given, and how long it stands. */
export interface GivenAnswer {
  readonly standing: { holds(): Promise<boolean> };
  readonly method: string;
  readonly route: string;
  readonly status: number;
  /** Name and value in turns, without those of one answer alone. */
  readonly headers: readonly string[];
  /** `null` where an answer has no body. */
  readonly bytes: Buffer | null;
}

/** Answers by their questions, given again while they stand: the same bytes and headers, counted and logged as any. */
export class GivenAnswers<Given> {
  readonly #admits: Admits | null;
  readonly #tell: TellRequest;
  readonly #given = new Map<string, Given>();

  /** `admits` is `null` where everybody may ask as often as they want. */
  constructor(admits: Admits | null, tell: TellRequest) {
    this.#admits = admits;
    this.#tell = tell;
  }

  /** What is remembered of a question. */
  find(key: string): Given | undefined {
    return this.#given.get(key);
  }

  /** Remembers something of a question, unless it is too long. */
  remember(key: string, given: Given): void {
    if (key.length > longestKey) return;
    if (this.#given.size >= mostRemembered) this.#given.delete(this.#given.keys().next().value!);
    this.#given.set(key, given);
  }

  /** Answers if that is still true and the client may ask; tells whether it has. The usual way does all the rest. */
  async give(incoming: IncomingMessage, outgoing: ServerResponse, answer: GivenAnswer): Promise<boolean> {
    const began = performance.now();
    const { standing, method, route, status, headers, bytes } = answer;
    try {
      if (!(await standing.holds())) return false;
      await this.#admits?.(incoming);
    } catch {
      return false; // the database cannot be asked, or the client asks too often: the usual way tells it
    }
    const requestId = randomUUID();
    const length = bytes ? ["content-length", String(bytes.length)] : [];
    outgoing.writeHead(status, [...headers, "x-request-id", requestId, ...length]).end(bytes);
    this.#tell({ requestId, method, route, status }, began);
    return true;
  }
}

/** The headers of an answer that it shares with its repetitions. */
export function sharedHeaders(headers: Headers): string[] {
  return [...headers].filter(([name]) => !ownHeaders.includes(name)).flat();
}

/**
 * What every answer depends on: the city by the host, which the address may contradict (RFC 9112 §3.2.2), the address,
 * the language. `null` where a proxy tells another host.
 */
export function questionOf({ method, url, headers }: IncomingMessage): string | null {
  if (headers["x-forwarded-host"] !== undefined) return null;
  return `${method} ${headers.host}\n${url}\n${headers["accept-language"]}`;
}
