import type { Availability, FreeDay, FreeTime } from "@okienko/contract";
import { addMonths, firstOfMonth, lastOfMonth } from "@okienko/scheduling";
import type { Start } from "./held-time.ts";
import type { OkienkoElement } from "./okienko-element.ts";
import { typedDay } from "./typed-day.ts";
import type { MessageKey } from "./words.ts";

/** For what a time is looked for; an empty `office` means all of them. */
export interface Wish {
  procedure: string;
  quantity: number;
  office: string;
}

/** Finds a free time for a wish: the earliest ones, a month of days, the times of a day. */
export class TimeChooser {
  wish: Wish = { procedure: "", quantity: 1, office: "" };
  /** The office's today, as the server sees it. */
  today = "";
  /** The day that the Tab key reaches; its month is the one that is shown. */
  focused = "";
  /** What the server said of the month that is shown. */
  month?: Availability;
  days = new Map<string, FreeDay>();
  /** The first day of the month that `days` are of. */
  filled = "";
  earliest: FreeTime[] = [];
  /** The chosen day and its times. */
  day = "";
  times?: FreeTime[];
  typed = "";
  typedError?: MessageKey;
  /** Somebody stands at the door: what begins within the next minutes comes first. */
  now = false;
  /** When the wished office has nothing (or nothing now): the first free time at each of the others. */
  elsewhere: FreeTime[] = [];
  #takenNow: string[] = [];
  readonly #host: OkienkoElement;
  #turn = 0;

  constructor(host: OkienkoElement) {
    this.#host = host;
  }

  /** The server has said what is free in the month that is shown. */
  get isKnown(): boolean {
    return !!this.month && this.filled === firstOfMonth(this.focused);
  }

  /** Nothing is free, in no month; while a month is fetched nobody knows that yet. */
  get nothing(): boolean {
    if (!this.month || this.days.size || !this.isKnown) return false;
    return !this.month.nextDay && !this.month.previousDay;
  }

  /** Of the earliest times, those that the city calls now, when somebody stands at the door and is taken there. */
  get soon(): FreeTime[] {
    return this.#within.filter(({ office }) => this.#takenNow.includes(office));
  }

  get #within(): FreeTime[] {
    const until = Date.now() + (this.#host.city?.nowWithinMinutes ?? 0) * 60_000;
    return this.now ? this.earliest.filter(({ start }) => Date.parse(start) <= until) : [];
  }

  /** Whether a time is offered as now: the visit arrives by itself then. */
  isNow({ start, office }: Start): boolean {
    return this.soon.some((time) => time.start === start && time.office === office);
  }

  /** Looks for times for another wish. */
  async look(wish: Wish): Promise<void> {
    const forgotten = { today: "", filled: "", days: new Map(), day: "", times: undefined, typedError: undefined };
    Object.assign(this, forgotten, { wish });
    await this.refresh();
  }

  /** Asks again for all that is shown: what is free changes without anybody touching the page. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const { client } = this.#host;
    const [now, next] = await Promise.all([
      client.availability(this.wish),
      client.nextTimes({ ...this.wish, limit: 5 }),
      this.#host.fetchNames(),
    ]);
    if (turn !== this.#turn) return;
    this.earliest = next.times;
    if (!this.today) this.focused = now.days[0]?.date ?? now.nextDay ?? now.from;
    this.today = this.#host.dates.today = now.from;
    await this.#askWhoIsTaken();
    await Promise.all([this.#fill(now), this.day && this.#fetchTimes(), this.#lookElsewhere(now)]);
  }

  /** Moves to a day and its month; nothing is chosen by that. */
  async goTo(day: string): Promise<void> {
    const last = this.month?.lastDay ?? day;
    const target = day < this.today ? this.today : day > last ? last : day;
    const sameMonth = firstOfMonth(target) === firstOfMonth(this.focused);
    this.focused = target;
    if (!sameMonth) this.days = new Map();
    this.#host.requestUpdate();
    if (!sameMonth) await this.#host.attempt(() => this.#fill());
  }

  /** Shows another month: its first free day, else its first day. */
  async turnTo(months: number): Promise<void> {
    const first = firstOfMonth(addMonths(this.focused, months));
    await this.goTo(first);
    // somebody who turns on before the month has come is in another one by now
    if (firstOfMonth(this.focused) === first) this.focused = this.days.keys().next().value ?? this.focused;
    this.#host.requestUpdate();
  }

  /** Chooses a day, shows its times and moves the focus to them. */
  async choose(day: string): Promise<void> {
    await this.goTo(day);
    Object.assign(this, { day, times: undefined, typedError: undefined });
    await this.#host.attempt(() => this.#fetchTimes());
    await this.#host.focusOn("#times");
  }

  /** Chooses the day that was typed, or says what is wrong with it. */
  async chooseTyped(): Promise<void> {
    const day = typedDay(this.typed);
    this.typedError = !day ? "common.dayUnreadable" : this.#outside(day) ? "common.dayOutside" : undefined;
    if (!day || this.typedError) return this.#host.focusOn("#typed-day");
    await this.choose(day);
  }

  #outside(day: string): boolean {
    return day < this.today || day > (this.month?.lastDay ?? day);
  }

  // staff stop visits at the door where too many wait
  async #askWhoIsTaken(): Promise<void> {
    const offices = [...new Set(this.#within.map(({ office }) => office))];
    const isTaken = async (office: string) => {
      const { procedures } = await this.#host.client.walkIns(office);
      return procedures.some(({ id }) => id === this.wish.procedure);
    };
    const taken = await Promise.all(offices.map(isTaken));
    this.#takenNow = offices.filter((_, index) => taken[index]);
  }

  async #fetchTimes(): Promise<void> {
    const { day } = this;
    const { times } = await this.#host.client.freeTimes({ ...this.wish, date: day });
    if (day === this.day) this.times = times;
  }

  /** Fills in the days of the month that is shown, from `known` when it covers them. */
  async #fill(known?: Availability): Promise<void> {
    const { focused } = this;
    const first = firstOfMonth(focused);
    const from = first < this.today ? this.today : first;
    const to = lastOfMonth(focused);
    const inside = ({ date }: FreeDay) => date >= from && date <= to;
    const enough = known && known.to >= to && known.days.some(inside);
    const month = enough ? known : await this.#host.client.availability({ ...this.wish, from, to });
    if (first !== firstOfMonth(this.focused)) return;
    this.month = month;
    this.filled = first;
    this.days = new Map(month.days.filter(inside).map((day) => [day.date, day]));
  }

  async #lookElsewhere({ days, nextDay }: Availability): Promise<void> {
    const { office, ...rest } = this.wish;
    this.elsewhere = [];
    if (!office || (this.now ? this.soon.length : days.length || nextDay)) return;
    const { times } = await this.#host.client.nextTimes({ ...rest, limit: 50 });
    const others = times.filter((time) => time.office !== office);
    this.elsewhere = others.filter((time, index) => others.findIndex((it) => it.office === time.office) === index);
  }
}
