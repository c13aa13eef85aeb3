import { daysBetween, type Day } from "@okienko/scheduling";

/** The wall time of a day or instant of the office as an instant of UTC: what the office's clocks show needs no zone. */
function wall(text: string): Date {
  return new Date(text.length > 10 ? `${text.slice(0, 16)}Z` : text);
}

/** Writes days, times and sums in one language. Takes days and instants as the use cases give them, in the office's zone. */
export class Dates {
  /** The office's today. */
  readonly today: Day;
  /** How all times of the city are written in this language, on the server and in browsers. */
  readonly locale: string;

  constructor(language: string, today: Day) {
    this.today = today;
    // a city in Europe writes 14:30; plain "en" would say 2:30 PM
    this.locale = language === "en" ? "en-GB" : language;
  }

  /** `14:30` */
  time(instant: string): string {
    return this.#write(instant, { hour: "numeric", minute: "2-digit" });
  }

  /** `Monday, 23 November 2026` */
  full(text: string): string {
    return this.#write(text, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  }

  /** `today`, `tomorrow`, else `Monday, 23 November`. */
  near(text: string): string {
    const days = daysBetween(this.today, text.slice(0, 10));
    if (days === 0 || days === 1)
      return new Intl.RelativeTimeFormat(this.locale, { numeric: "auto" }).format(days, "day");
    return this.#write(text, { weekday: "long", day: "numeric", month: "long" });
  }

  /** `Monday, 23 November 2026, 14:30` */
  moment(instant: string): string {
    return `${this.full(instant)}, ${this.time(instant)}`;
  }

  /** `November 2026` */
  month(day: Day): string {
    return this.#write(day, { month: "long", year: "numeric" });
  }

  /** `Monday`, or `Mon`. */
  weekday(day: Day, weekday: "long" | "short"): string {
    return this.#write(day, { weekday });
  }

  /** `30,00 zł` */
  money(amount: number, currency: string): string {
    return amount.toLocaleString(this.locale, { style: "currency", currency });
  }

  /** `500 m` */
  metres(count: number): string {
    return count.toLocaleString(this.locale, { style: "unit", unit: "meter" });
  }

  /** `7:30`, from the wall time `07:30`; `24:00` stays itself. */
  wallTime(time: string): string {
    return time === "24:00" ? time : this.time(`2000-01-01T${time}`);
  }

  #write(text: string, options: Intl.DateTimeFormatOptions): string {
    return new Intl.DateTimeFormat(this.locale, { ...options, timeZone: "UTC" }).format(wall(text));
  }
}
