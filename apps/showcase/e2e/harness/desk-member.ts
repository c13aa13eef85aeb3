import { Secret, TOTP } from "otpauth";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { openPage, type WatchedPage } from "./browser.ts";
import type { Server } from "./server.ts";
import { until } from "./until.ts";

/** Somebody at the desk who is signed in, with a page that is still empty. */
export interface DeskMember extends WatchedPage {
  /** Asks the API of the desk as this member, `ask("GET", "staff")`. Throws what the API says unless it agrees. */
  ask<T>(method: string, path: string, body?: object): Promise<T>;
}

/** The first administrator, who lets the others in. */
export interface FirstMember extends DeskMember {
  /** Somebody with these roles, in a context of their own. */
  invite(
    roles: readonly string[],
    departments?: readonly string[],
    options?: BrowserContextOptions,
  ): Promise<DeskMember>;
}

const password = "correct horse battery";
let invited = 0;

/** Signs the first administrator in by the link that the start of the server has printed. */
export async function openDesk(
  browser: Browser,
  server: Server,
  options: BrowserContextOptions = {},
): Promise<FirstMember> {
  const printed = /Desk +http\S+\/desk\/#([0-9a-z]{32})/;
  await until(() => printed.test(server.said()), "the link of the first administrator");
  const person = { name: "Ada Próbna", email: "ada@example.org" };
  const first = await enter(browser, server, printed.exec(server.said())![1]!, person, options);
  const invite: FirstMember["invite"] = async (roles, departments = [], own = options) => {
    const number = ++invited;
    const invitation = { name: `Member ${number}`, email: `member-${number}@example.org`, roles, departments };
    const { link } = await first.ask<{ link: string }>("POST", "staff", invitation);
    return enter(browser, server, link.split("#")[1]!, {}, own);
  };
  return { ...first, invite };
}

/** Uses a link up by password and code. */
async function enter(
  browser: Browser,
  { url }: Server,
  link: string,
  person: object,
  options: BrowserContextOptions,
): Promise<DeskMember> {
  const watched = await openPage(browser, { locale: "en-GB", ...options });
  const context = watched.page.context();
  const ask = async <T>(method: string, path: string, body?: object, secret?: string): Promise<T> => {
    const bearer = secret && { Authorization: `Bearer ${secret}` };
    const headers = { Origin: url, "X-Okienko-Desk": "1", ...bearer };
    const answer = await context.request.fetch(`${url}/api/v1/desk/${path}`, { method, headers, data: body });
    const said = await answer.text();
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${said}`);
    return JSON.parse(said || "null") as T;
  };
  const { secret } = await ask<{ secret: string }>("POST", "link/codes", undefined, link);
  const codes = { secret, code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() };
  await ask("POST", "link/enrolment", { ...person, password: { password, codes } }, link);
  const assertClean: WatchedPage["assertClean"] = async (...origins) => {
    await context.clearCookies(); // that of the session is the only one
    await watched.assertClean(...origins);
  };
  return { ...watched, ask: (method, path, body) => ask(method, path, body), assertClean };
}
