import type { CodeSetup, DeskSession, Problem, Role } from "@okienko/contract";
import type { Hono } from "hono";
import { Secret, TOTP } from "otpauth";
import { readNow } from "../database/read-now.ts";
import type { Parts } from "../parts.ts";
import { newId } from "../references/id.ts";
import { type DeskContext, inTransaction } from "../staff/desk-context.ts";
import { newLink } from "../staff/links.ts";
import { openSession } from "../staff/sessions.ts";
import { insertStaff } from "../staff/staff-queries.ts";

/** An answer of the desk: what was asked for, or a problem. */
export interface DeskAnswer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: T & Partial<Problem>;
}

/** The password of every member that has one. */
export const password = "correct horse battery";

/** Somebody at the desk with a browser: it keeps cookies, and says where its requests come from. */
export class DeskBrowser {
  readonly #app: Pick<Hono, "request">;
  readonly #host: string;
  readonly cookies = new Map<string, string>();

  constructor(app: Pick<Hono, "request">, host = "127.0.0.1:8080") {
    this.#app = app;
    this.#host = host;
  }

  /** Sends one request to the API of the desk, as the page of the desk would. */
  async ask<T = object>(
    method: string,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<DeskAnswer<T>> {
    const own = { host: this.#host, origin: `http://${this.#host}`, "x-okienko-desk": "1", cookie: this.#cookie() };
    const type = body === undefined ? undefined : { "content-type": "application/json" };
    const response = await this.#app.request(`/api/v1/desk${path}`, {
      method,
      headers: { ...own, ...type, ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    for (const it of response.headers.getSetCookie()) this.#keep(it);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: (isJson(response) ? JSON.parse(text || "{}") : {}) as T & Partial<Problem>,
    };
  }

  /** Who is signed in. */
  async member(): Promise<DeskSession["member"]> {
    return (await this.ask<DeskSession>("GET", "/session")).body.member;
  }

  #cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  #keep(line: string): void {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
    if (/max-age=0/i.test(line)) this.cookies.delete(name!);
    else this.cookies.set(name!, value!);
  }
}

/** Files, as sheets to print and tables, have no body that a test would read as an object. */
function isJson({ headers }: Response): boolean {
  const type = headers.get("content-type");
  return type === null || /[/+]json/.test(type);
}

/** The header that carries the secret of a link. */
export function bearing(secret: string) {
  return { authorization: `Bearer ${secret}` };
}

/** The code that an app shows `ahead` steps of 30 seconds from now. */
export async function codeOf({ database }: Parts, secret: string, ahead = 0): Promise<string> {
  const now = await readNow(database.read, database.now);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now + ahead * 30_000 });
}

/** Uses a link up by password and code; the secret of the codes is the answer. */
export async function enrolByPassword(parts: Parts, browser: DeskBrowser, link: string, person: object = {}) {
  const setup = await browser.ask<CodeSetup>("POST", "/link/codes", undefined, bearing(link));
  const { secret } = setup.body;
  if (setup.status !== 200) return { secret, answer: setup as unknown as DeskAnswer<DeskSession> };
  // of the step before: those that follow are left for the test
  const codes = { secret, code: await codeOf(parts, secret, -1) };
  const enrolment = { ...person, password: { password, codes } };
  return { secret, answer: await browser.ask<DeskSession>("POST", "/link/enrolment", enrolment, bearing(link)) };
}

/** Runs what a use case does, in a city. */
async function inCity<T>(parts: Parts, city: string, work: (context: DeskContext) => Promise<T>): Promise<T> {
  return inTransaction(parts, await parts.catalogs.forCity(city), work);
}

/** A link for the first administrator, as a start prints it. */
export async function firstLink(parts: Parts, city = "poznan"): Promise<string> {
  return (await inCity(parts, city, (it) => newLink(it, "first", null))).secret;
}

/** A member who is there and signed in, without a way to sign in again. */
export async function signedIn(
  parts: Parts,
  browser: DeskBrowser,
  roles: readonly Role[],
  { departments = [], city = "poznan" }: { departments?: readonly string[]; city?: string } = {},
): Promise<string> {
  const id = newId();
  const token = await inCity(parts, city, async (it) => {
    const rights = { roles: JSON.stringify(roles), departments: JSON.stringify(departments), state: "active" };
    const times = { revision: 1, created_at: it.at, changed_at: it.at };
    await insertStaff(it.tx, { city, id, name: `Member ${id}`, email: `${id}@example.org`, ...rights, ...times });
    return (await openSession(it, id, "link", null)).token;
  });
  browser.cookies.set("okienko-desk", token);
  return id;
}
