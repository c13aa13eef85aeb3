/** The wall time of a day or instant of the office, as an instant of UTC: what the office's clocks show needs no zone. */
function wall(text: string): Date {
  return new Date(text.length > 10 ? `${text.slice(0, 16)}Z` : text);
}

/** Writes days, times and sums in one language. Takes days and instants as the API sends them, in the office's zone. */
export class Dates {
  /** The office's today. */
  today?: string;
  readonly #locale: string;
  // each costs a slow phone 100 ms: built when first needed, then kept
  readonly #formats = new Map<string, Intl.DateTimeFormat>();
  #relative?: Intl.RelativeTimeFormat;

  constructor(tag: string) {
    // a city in Europe writes 14:30; plain "en" would say 2:30 PM
    this.#locale = tag === "en" ? "en-GB" : tag;
  }

  /** `14:30` */
  time(instant: string): string {
    return this.#write(instant, { hour: "numeric", minute: "2-digit" });
  }

  /** `Monday, 23 November 2026` */
  full(text: string): string {
    return this.#write(text, { weekday: "long", day: "numeric", month: "long", year: "numeric" });
  }

  /** `Monday, 23 November` */
  short(text: string): string {
    return this.#write(text, { weekday: "long", day: "numeric", month: "long" });
  }

  /** `today`, `tomorrow`, else the day without its year. */
  near(text: string): string {
    const days = Math.round((+wall(text.slice(0, 10)) - +wall(this.today ?? "")) / 86_400_000);
    if (days !== 0 && days !== 1) return this.short(text);
    this.#relative ??= new Intl.RelativeTimeFormat(this.#locale, { numeric: "auto" });
    return this.#relative.format(days, "day");
  }

  /** `tomorrow, 14:30` */
  moment(instant: string): string {
    return `${this.near(instant)}, ${this.time(instant)}`;
  }

  /** `November 2026` */
  month(text: string): string {
    return this.#write(text, { month: "long", year: "numeric" });
  }

  /** `Monday`, or `Mon`. */
  weekday(text: string, weekday: "long" | "short"): string {
    return this.#write(text, { weekday });
  }

  /** `30,00 zł` */
  money(amount: number, currency: string): string {
    return amount.toLocaleString(this.#locale, { style: "currency", currency });
  }

  #write(text: string, options: Intl.DateTimeFormatOptions): string {
    const name = JSON.stringify(options);
    const format = this.#formats.get(name) ?? new Intl.DateTimeFormat(this.#locale, { ...options, timeZone: "UTC" });
    this.#formats.set(name, format);
    return format.format(wall(text));
  }
}
