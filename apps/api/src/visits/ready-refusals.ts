import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Database } from "../database/database.ts";
import type { Env } from "../web/feature.ts";
import { type Admits, type GivenAnswer, GivenAnswers, questionOf, sharedHeaders } from "../web/given-answers.ts";
import type { TellRequest } from "../web/request-log.ts";
import { Turnstile } from "../web/turnstile.ts";
import { UsedKeys } from "../web/used-keys.ts";

interface Refused extends GivenAnswer {
  readonly city: string;
}

/** A hold is asked for with fewer bytes. */
const longestBody = 500;

/** As many of the same as have their transactions at once; see the routes. */
const sameAtOnce = 4;

/** Who comes behind so many others goes the usual way, which refuses. */
const mostWaiting = 5_000;

/** What a request may carry and a repeated refusal does not look at: then the usual way answers. */
const others = ["authorization", "content-encoding", "transfer-encoding"];

/**
 * Refuses a hold again when the very same one was refused before because its time is taken, and nothing has changed
 * since. In a rush for few places nearly everybody asks for the same.
 *
 * A body that was read here is handed on to the usual way where that has to answer after all.
 */
export class ReadyRefusals {
  readonly #usedKeys: UsedKeys;
  readonly #refused: GivenAnswers<Refused>;
  readonly #turnstile = new Turnstile(sameAtOnce, mostWaiting);
  /** What ends the turn of those who went the usual way. */
  readonly #turns = new WeakMap<IncomingMessage, () => void>();

  /** `admits` counts writes. */
  constructor(database: Database, admits: Admits | null, tell: TellRequest) {
    this.#usedKeys = new UsedKeys(database);
    this.#refused = new GivenAnswers(admits, tell);
  }

  /** Remembers refusals that say how long they are true. */
  readonly learn: MiddlewareHandler<Env> = async (c, next) => {
    const { incoming } = (c.env ?? {}) as { incoming?: IncomingMessage };
    await next();
    if (!incoming) return;
    await this.#remember(c, incoming).finally(this.#turns.get(incoming));
  };

  async #remember(c: Context<Env>, incoming: IncomingMessage): Promise<void> {
    const { standing } = c.var;
    if (!standing || c.res.status !== 409) return;
    const head = headOf(incoming);
    if (!head) return;
    const key = keyOf(head, Buffer.from(await c.req.text()));
    if (this.#refused.find(key)?.standing === standing) return;
    const bytes = Buffer.from(await c.res.clone().arrayBuffer());
    const headers = sharedHeaders(c.res.headers);
    const told = { method: "POST", route: routePath(c, -1), status: 409, headers, bytes };
    this.#refused.remember(key, { ...told, standing, city: c.var.catalog.city });
  }

  /** Refuses where that is known; tells whether it has, `null` stands for no at once. */
  readonly answer = (incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> | null => {
    const head = headOf(incoming);
    return head === null ? null : this.#answer(head, incoming, outgoing);
  };

  async #answer(head: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<boolean> {
    const body = await bodyOf(incoming);
    if (body === null) return true; // nobody is left to be answered
    const key = keyOf(head, body);
    await this.#untilTold(key, incoming, outgoing);
    const refused = this.#refused.find(key);
    const refusal = refused && { ...refused, standing: { holds: () => this.#holds(refused, incoming) } };
    if (refusal && (await this.#refused.give(incoming, outgoing, refusal))) return true;
    Object.assign(incoming, { rawBody: body }); // where the usual way looks for what was read before
    return false;
  }

  /** Of those who ask the very same only a few go the usual way at once; the others wait for what these are told. */
  async #untilTold(key: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const isTold = () => this.#refused.find(key) !== undefined;
    if (isTold()) return;
    await new Promise<void>((go) => {
      const turn = this.#turnstile.enter(key, async () => {
        go();
        if (!isTold() && !outgoing.destroyed) await this.#answerTo(incoming, outgoing);
      });
      turn.catch(() => go()); // too many wait: the usual way says so
    });
  }

  /** Ends when the answer is known, which may leave much later or never; or when nobody is left to be answered. */
  #answerTo(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    return new Promise((over) => {
      this.#turns.set(incoming, over);
      outgoing.once("close", over);
    });
  }

  /** The write that has taken the time may be this very one: then it has an answer already, by its key. */
  async #holds({ standing, city }: Refused, { headers }: IncomingMessage): Promise<boolean> {
    if (!(await standing.holds())) return false;
    const key = headers["idempotency-key"];
    return key === undefined || !(await this.#usedKeys.has(city, String(key)));
  }
}

function headOf(incoming: IncomingMessage): string | null {
  const { method, url, headers } = incoming;
  const length = Number(headers["content-length"]);
  if (
    method !== "POST" ||
    url !== "/api/v1/holds" ||
    !(length <= longestBody) ||
    others.some((name) => headers[name] !== undefined)
  )
    return null;
  const question = questionOf(incoming);
  return question && `${question}\n${headers["content-type"]}`;
}

/** The same only for the same bytes. */
function keyOf(head: string, body: Buffer): string {
  return `${head}\n${body.toString("latin1")}`;
}

/** As many bytes as were announced, or `null` when the connection ends before. */
async function bodyOf(incoming: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  return new Promise((resolve) => {
    incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
    incoming.once("end", () => resolve(Buffer.concat(chunks)));
    incoming.once("close", () => resolve(null));
  });
}
