import { ProblemError } from "@okienko/client";
import type { FreeTime, Hold } from "@okienko/contract";
import type { OkienkoElement } from "./okienko-element.ts";

/** When and where a visit begins. */
export type Start = Pick<FreeTime, "start" | "office">;

/** For what a time is held; `now` for somebody at the door. */
interface Matter {
  procedure: string;
  quantity: number;
  now?: boolean;
}

const minute = 60_000;

/** The time that is kept while a person fills in the form: it ends, can be extended, and is given back. */
export class HeldTime {
  hold?: Hold;
  /** Minutes that are left, the begun one included; 0 when the clock of the device cannot tell. */
  minutesLeft = 0;
  /** No more than two minutes are left. */
  ending = false;
  expired = false;
  /** The server gives no more time. */
  final = false;
  /** Free times to go on with, after the hold has run out. */
  offers: FreeTime[] = [];
  readonly #host: OkienkoElement;
  #timer?: ReturnType<typeof setTimeout>;

  constructor(host: OkienkoElement) {
    this.#host = host;
  }

  /** Holds a time, and gives back what was held before. Rejects with `ProblemError` when it is taken. */
  async take({ start, office }: Start, matter: Matter, key: string): Promise<void> {
    const hold = await this.#host.client.hold({ ...matter, office, start }, key);
    this.release();
    this.hold = hold;
    this.final = this.expired = false;
    this.minutesLeft = 0;
    this.#watch();
  }

  /** Asks for more time; `final` when there is none, `expired` when it is too late. */
  async extend(): Promise<void> {
    const { id, secret } = this.hold!;
    try {
      const { expiresAt, extensionsLeft } = await this.#host.client.extendHold(id, secret);
      this.hold!.expiresAt = expiresAt;
      this.final = !extensionsLeft;
      this.#watch();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.status === 410) return this.expire();
      if (error.code === "no-more-extensions") this.final = true;
      else throw error;
    }
    // the new end is read, also where the button that was pressed is gone
    void this.#host.focusOn("#held");
  }

  /** Gives the time back, if there is one. */
  release(): void {
    const { hold } = this;
    this.forget();
    // nobody waits for it: a hold that is not given back ends by itself
    if (hold && !this.expired) this.#host.client.releaseHold(hold.id, hold.secret).catch(() => {});
  }

  /** The hold has become a visit. */
  forget(): void {
    clearTimeout(this.#timer);
    this.hold = undefined;
    this.ending = false;
  }

  /** The hold has run out: finds free times to go on with, the same one first if nobody has taken it. */
  async expire(): Promise<void> {
    const { client } = this.#host;
    const { procedure, office, quantity, start } = this.hold!;
    clearTimeout(this.#timer);
    Object.assign(this, { expired: true, ending: false });
    this.#host.requestUpdate();
    const [day, next] = await Promise.all([
      client.freeTimes({ date: start.slice(0, 10), procedure, quantity, office }),
      client.nextTimes({ procedure, quantity, limit: 5 }),
    ]);
    const same = day.times.filter((time) => time.start === start);
    this.offers = [...same, ...next.times.filter((time) => time.start !== start || time.office !== office)];
    void this.#host.focusOn("#expired");
  }

  /** Looks at the clock now and again when something changes. */
  #watch(): void {
    clearTimeout(this.#timer);
    const left = Date.parse(this.hold!.expiresAt) - Date.now();
    // on a device whose clock is ahead the server tells the end
    if (left <= 0) return;
    this.minutesLeft = Math.ceil(left / minute);
    this.ending = left <= 2 * minute;
    this.#timer = setTimeout(() => this.#tick(), left % minute || minute);
    this.#host.requestUpdate();
  }

  #tick(): void {
    if (Date.parse(this.hold!.expiresAt) > Date.now()) this.#watch();
    else void this.#host.attempt(() => this.expire());
  }
}
