import { alwaysOpen } from "./always-open.ts";
import type { Server } from "./server.ts";

/** Somebody of the morning, who knows the secret of their visit. */
export interface Visitor {
  readonly reference: string;
  readonly secret: string;
  readonly ticket: string;
}

/** The office of the morning. */
export const office = "libelta";

/** A part of the name of everybody who has booked: no display may ever show it. */
export const surname = "Tajemnicza";

const procedure = "id-card";
const minuteOfDay = 12 * 60;

/** The demo city at noon, whatever the time is: two counters, of which one serves two queues. */
export function cityOfTheMorning(): object {
  const city = alwaysOpen() as { city: object; queues: { id: string; rules: object[] }[] };
  const rules = [{ weekdays: [1, 2, 3, 4, 5, 6, 7], from: "00:00", until: "24:00", online: 40, staff: 40 }];
  const counter = (number: number, ...queues: string[]) => {
    const name = `Stanowisko ${number}`;
    return { id: `counter-${number}`, office, name: { pl: name, en: `Counter ${number}`, uk: name, de: name }, queues };
  };
  return {
    ...city,
    city: { ...city.city, timeZone: zoneAtNoon() },
    queues: city.queues.map((it) => ({ ...it, rules, remoteTickets: true })),
    counters: [counter(1, "libelta-civil-affairs"), counter(2, "libelta-civil-affairs", "libelta-registry-office")],
  };
}

/** A zone in which it is about noon, so that no test runs over midnight; its signs are turned (POSIX). */
function zoneAtNoon(): string {
  const ahead = Math.round((minuteOfDay - new Date().getUTCHours() * 60) / 60);
  return `Etc/GMT${ahead > 0 ? "-" : "+"}${Math.abs(ahead)}`;
}

/** People who come by themselves: each call of the API is one step of somebody. */
export class Morning {
  readonly visitors: Visitor[] = [];
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Somebody books the first time that is free and tells the code, which they will show at the kiosk. */
  async book(number: number): Promise<{ reference: string; secret: string; checkInCode: string }> {
    const { times } = await this.#ask<{ times: { start: string }[] }>(
      "GET",
      `availability/next?procedure=${procedure}&office=${office}&limit=1`,
    );
    const hold = await this.#ask<object>("POST", "holds", { procedure, office, start: times[0]!.start });
    const contact = { name: `Zofia ${surname} ${number}`, phone: `+48 600 100 ${100 + number}` };
    return this.#ask("POST", "visits", { hold, contact, language: "pl", note: `For ${surname}` });
  }

  /** Somebody who has booked is here. */
  async arrive({ reference, secret, checkInCode: code }: Awaited<ReturnType<Morning["book"]>>): Promise<void> {
    const { ticket } = await this.#ask<{ ticket: string }>("POST", "check-ins", { office, code });
    this.visitors.push({ reference, secret, ticket });
  }

  /** Somebody comes without a visit. */
  async walkIn(): Promise<void> {
    this.visitors.push(await this.#ask("POST", "tickets", { office, procedure }));
  }

  /** What became of everybody. */
  ends(): Promise<string[]> {
    return Promise.all(
      this.visitors.map(async ({ reference, secret }) => {
        const { state } = await this.#ask<{ state: string }>("GET", `visits/${reference}/ticket`, undefined, secret);
        return state;
      }),
    );
  }

  async #ask<T>(method: string, path: string, body?: object, secret?: string): Promise<T> {
    const headers = { "Content-Type": "application/json", ...(secret && { Authorization: `Bearer ${secret}` }) };
    const init = { method, headers, body: body && JSON.stringify(body) };
    const answer = await fetch(`${this.#server.url}/api/v1/${path}`, init);
    const said = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${said}`);
    return JSON.parse(said) as T;
  }
}
