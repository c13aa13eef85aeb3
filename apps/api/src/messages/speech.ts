import { letterTexts } from "./letter-texts.ts";

/** Writes dates, times, amounts and numbers of things the way a language does. */
export class Speech {
  readonly #language: string;
  readonly #zone: string;

  constructor(language: string, zone: string) {
    const texts = letterTexts(language);
    // a language that has no messages still has its own dates
    this.#language = language === texts.language ? texts.locale : language;
    this.#zone = zone;
  }

  /** The day of an instant, with its weekday. */
  day(instant: number): string {
    return this.#dates({ weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(instant);
  }

  /** The time of an instant. */
  time(instant: number): string {
    return this.#dates({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant);
  }

  /** An amount of money; `currency` by ISO 4217. */
  money(amount: number, currency: string): string {
    return new Intl.NumberFormat(this.#language, { style: "currency", currency }).format(amount);
  }

  #dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(this.#language, { ...options, timeZone: this.#zone });
  }
}
