import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context } from "hono";
import { routePath } from "hono/route";
import { names } from "../web/etag.ts";
import type { Env } from "../web/feature.ts";
import { type Admits, type GivenAnswer, GivenAnswers, questionOf, sharedHeaders } from "../web/given-answers.ts";
import type { TellRequest } from "../web/request-log.ts";
import type { KeptText } from "./kept-answers.ts";

/** What a question was told, by the status of the answer: in full, or that a copy stands. */
interface Told extends KeptText {
  readonly answers: Map<number, GivenAnswer>;
}

/**
 * Gives an answer about free times again when the very same question was answered before and the database says that
 * nothing has changed since.
 *
 * It stands before the framework, since it only repeats what that has answered. Whatever it does not know, or no longer,
 * goes the usual way.
 */
export class ReadyAnswers {
  readonly #told: GivenAnswers<Told>;

  /** `admits` counts reads. */
  constructor(admits: Admits | null, tell: TellRequest) {
    this.#told = new GivenAnswers(admits, tell);
  }

  /** Remembers what a question is told. Only what is asked twice: then its city was chosen by what still stands. */
  remember(c: Context<Env>, text: KeptText, { status, headers }: Response): void {
    const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
    const key = incoming && keyOf(incoming);
    if (!key) return;
    const before = this.#told.find(key);
    if (before?.standing !== text.standing) return this.#told.remember(key, { ...text, answers: new Map() });
    const { standing } = text;
    const bytes = status === 304 ? null : Buffer.from(text.text);
    const shared = { standing, method: "GET", route: routePath(c, -1), headers: sharedHeaders(headers) };
    before.answers.set(status, { ...shared, status, bytes });
  }

  /** Answers where that is possible without asking anew, and tells whether it has; `null` stands for no at once. */
  readonly answer = (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> | null => {
    const key = keyOf(incoming);
    const told = key === null ? undefined : this.#told.find(key);
    if (!told) return null;
    const status = names(incoming.headers["if-none-match"], told.etag) ? 304 : 200;
    const answer = told.answers.get(status);
    return answer ? this.#told.give(incoming, outgoing, answer) : null;
  };
}

/** RFC 9112 §6.3: a question with a body has one of these headers, and is none of ours. */
function keyOf(incoming: IncomingMessage): string | null {
  const { method, headers } = incoming;
  const hasBody = headers["content-length"] !== undefined || headers["transfer-encoding"] !== undefined;
  return method === "GET" && !hasBody ? questionOf(incoming) : null;
}
