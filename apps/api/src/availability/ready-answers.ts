import type { Context, MiddlewareHandler } from "hono";
import type { Catalog } from "../catalog/catalog.ts";
import { hasCopy } from "../web/etag.ts";
import type { Env } from "../web/feature.ts";
import type { KeptAnswers } from "./kept-answers.ts";
import type { Wish } from "./wish.ts";

/** Addresses are remembered for this many questions; the oldest are forgotten. */
const mostRemembered = 10_000;

/** Longer than any address that asks only what can be asked. */
const longestKey = 1_000;

/** Headers that belong to one answer alone. */
const ownHeaders = ["etag", "content-length", "x-request-id"];

/** What a 304 needs of them (RFC 9110 §15.4.5), and what lets other pages read it. */
const headersOfCopy = ["cache-control", "vary", "access-control-allow-origin", "access-control-expose-headers"];

type Headings = Readonly<Record<string, string>>;

/** What an address has asked for, and with which headers it was answered. */
interface Asked {
  readonly catalog: Catalog;
  readonly wish: Wish;
  readonly name: string;
  headers?: { readonly ofAnswer: Headings; readonly ofCopy: Headings };
}

/**
 * Answers a question about free times again when the very same address was asked before, with one look at the database.
 *
 * It stands before everything that reads the question, so that the commonest one costs little more than its bytes. Where
 * anything has changed, the question goes its usual way.
 */
export class ReadyAnswers {
  readonly #answers: KeptAnswers;
  readonly #limits: readonly MiddlewareHandler[];
  readonly #asked = new Map<string, Asked>();

  /** `limits` count this question as any other. */
  constructor(answers: KeptAnswers, limits: readonly MiddlewareHandler[]) {
    this.#answers = answers;
    this.#limits = limits;
  }

  /** Remembers what an address has asked for. */
  remember(c: Context<Env>, asked: Asked): void {
    const key = keyOf(c);
    if (key === null) return;
    if (this.#asked.size >= mostRemembered) this.#asked.delete(this.#asked.keys().next().value!);
    this.#asked.set(key, asked);
  }

  /** Answers at once where that is possible, and looks how the others are answered. */
  readonly answer: MiddlewareHandler<Env> = async (c, next) => {
    const key = keyOf(c);
    if (key === null) return next();
    const asked = this.#asked.get(key);
    const ready = asked?.headers && (await this.#again(c, asked));
    if (ready) return ready;
    await next();
    const answered = this.#asked.get(key);
    if (answered && c.res.status === 200) answered.headers = sharedHeaders(c.res.headers);
    return;
  };

  async #again(c: Context<Env>, { catalog, wish, name, headers }: Asked): Promise<Response | null> {
    if (!(await this.#isWithinLimits(c))) return null;
    const ready = await this.#answers.again(catalog, wish, name);
    if (!ready) return null;
    const own = { ETag: ready.etag, "X-Request-Id": c.var.requestId };
    if (hasCopy(c, ready.etag)) return new Response(null, { status: 304, headers: { ...headers!.ofCopy, ...own } });
    return new Response(ready.text, { headers: { ...headers!.ofAnswer, ...own } });
  }

  /** Who asks too often is refused on the usual way, with all that belongs to a refusal. */
  async #isWithinLimits(c: Context<Env>): Promise<boolean> {
    try {
      for (const limit of this.#limits) await limit(c, async () => undefined);
      return true;
    } catch {
      return false;
    }
  }
}

/**
 * All that an answer depends on: the city by the host, which the address may contradict (RFC 9112 §3.2.2), the address,
 * the language. `null` where that is not all, or too much to remember.
 */
function keyOf(c: Context): string | null {
  if (c.req.header("x-forwarded-host") !== undefined) return null;
  const key = [c.req.header("host"), c.req.url, c.req.header("accept-language")].join("\n");
  return key.length <= longestKey ? key : null;
}

function sharedHeaders(headers: Headers): Asked["headers"] {
  const all = [...headers].filter(([name]) => !ownHeaders.includes(name));
  const ofCopy = all.filter(([name]) => headersOfCopy.includes(name));
  return { ofAnswer: Object.fromEntries(all), ofCopy: Object.fromEntries(ofCopy) };
}
